package roundtable.closing.command;

/** Begins the board, and with it its script. Begun already, it stays as it is. */
public record BeginBoard() implements ClosingCommand {}
