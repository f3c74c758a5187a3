import {
  ArrowDownUp,
  BadgeCheck,
  CheckCheck,
  Download,
  EyeOff,
  FilePlus,
  Hourglass,
  KeyRound,
  Lock,
  LockOpen,
  LogIn,
  MessageSquare,
  PenLine,
  Plus,
  Send,
  Tag,
  Trash2,
  Undo2,
  UserCheck,
  UserPen,
  Users,
  VenetianMask,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Kind } from "./types";

const ICONS: Readonly<Record<Kind, LucideIcon>> = {
  opened: FilePlus,
  "rapporteur-assigned": UserPen,
  "note-taker-assigned": UserPen,
  added: Plus,
  typed: PenLine,
  moved: ArrowDownUp,
  removed: Trash2,
  restored: Undo2,
  tagged: Tag,
  untagged: Tag,
  commented: MessageSquare,
  "comment-resolved": CheckCheck,
  "section-finalised": Lock,
  "section-reopened": LockOpen,
  submitted: Send,
  withdrawn: Undo2,
  "attribution-requested": Hourglass,
  "attribution-approved": BadgeCheck,
  "quote-anonymous": VenetianMask,
  redacted: EyeOff,
  "participants-given": Users,
  "name-kept": UserCheck,
  "key-destroyed": KeyRound,
  "signed-in": LogIn,
  exported: Download,
};

/** The sentence beside it says the same. */
export function KindIcon({ kind }: { readonly kind: Kind }): ReactNode {
  const Icon = ICONS[kind];
  return <Icon className="i" aria-hidden="true" />;
}
