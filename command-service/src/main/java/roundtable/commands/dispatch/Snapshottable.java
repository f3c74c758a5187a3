package roundtable.commands.dispatch;

/** An aggregate's root that can be stored as it is. */
public interface Snapshottable {
    /** A root of the same class and state that later events leave alone. */
    Snapshottable copy();

    /** Whether all that it should hold could be read. Only then it may stand for the events that it was made of. (No property of its JSON, so no {@code is}.) */
    boolean lacksNothing();
}
