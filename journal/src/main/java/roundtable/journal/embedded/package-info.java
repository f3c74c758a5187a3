/**
 * The embedded MongoDB server: mongo-java-server's command interpreter and wire protocol over a durable store.
 *
 * <p><b>Shape.</b> One thread does everything that a command can see: it decodes, executes, flushes and replies, and
 * between commands it checkpoints and compacts. So there is one order of commands and no lock, and no step of
 * maintenance sees half a command. A collection is a sorted map from record number to BSON, a unique index one from key
 * to record number; keys are compared as bytes, and nothing is ever serialised by Java.
 *
 * <p><b>Durability.</b> What a command changes in the maps is recorded, as effects and not as commands, so that a replay
 * needs no clock, makes no ids and repeats also what a half-refused command left. The recorded changes of all commands
 * that wait are written as one frame (number, length, checksum) into a preallocated log and forced to the disk once;
 * only then is any of them answered, and so is any query that ran after them. About twice a second the maps are
 * committed to the store file, an MVStore, together with the number of the last frame in them. On opening, the frames
 * after that number are replayed. Hence:
 *
 * <ul>
 *   <li>what was answered is in a forced frame, and a frame is written over only when the store file, forced too, holds
 *       it;
 *   <li>a frame is there whole or not at all, so no command is ever half there;
 *   <li>an unreadable frame at the very end was being written when the process ended, and nobody was answered: it is
 *       dropped. With a readable one behind it, it was damaged later: the server refuses to open and names the file;
 *   <li>the store's free space is used again only after a force, so a loss of power leaves the last forced version whole.
 * </ul>
 *
 * <p>If the disk fails, the server stops without answering rather than go on.
 *
 * <p><b>Limits.</b> Equality and {@code $in} on {@code _id} and on unique indexes are looked up, beside any further
 * conditions; every other query reads its whole collection while all others wait. There are no transactions, sessions,
 * change streams or secondary indexes, and collections can't be renamed.
 */
@NullMarked
package roundtable.journal.embedded;

import org.jspecify.annotations.NullMarked;
