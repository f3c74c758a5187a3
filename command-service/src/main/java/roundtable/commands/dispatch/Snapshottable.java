package roundtable.commands.dispatch;

/** An aggregate's root that can be stored as it is. */
public interface Snapshottable {
    /** A root of the same class and state that later events leave alone. */
    Object copy();
}
