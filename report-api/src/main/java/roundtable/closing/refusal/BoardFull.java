package roundtable.closing.refusal;

import roundtable.refusal.RefusalKind;

/**
 * The board has as many pins as one may have, gone ones counted.
 *
 * @param most pins of a board
 */
public record BoardFull(int most) implements ClosingRefusal {
    @Override
    public String code() {
        return "board-full";
    }

    @Override
    public String sentence() {
        return "This board has taken " + most + " points, those taken off counted. It cannot take more.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
