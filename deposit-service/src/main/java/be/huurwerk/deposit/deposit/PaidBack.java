package be.huurwerk.deposit.deposit;

/** Knows money that comes in for a deposit as what was paid back to the wrong one before; the tenancy is locked. */
public interface PaidBack {

    /** @return whether it is booked so: then it pays nothing else */
    boolean take(Deposit deposit, Payment payment);
}
