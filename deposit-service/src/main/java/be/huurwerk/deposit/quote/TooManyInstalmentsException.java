package be.huurwerk.deposit.quote;

/** More instalments than the landlord's policy allows. */
public final class TooManyInstalmentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyInstalmentsException(int most) {
        super("At most " + most + " instalments");
        this.most = most;
    }

    /** How many are allowed. */
    public int most() {
        return most;
    }
}
