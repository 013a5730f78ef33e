package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;

/** Hears, in the same transaction and under the lock of the account, that its rent is up to date. */
public interface AfterBooking {

    void booked(RentAccount account);
}
