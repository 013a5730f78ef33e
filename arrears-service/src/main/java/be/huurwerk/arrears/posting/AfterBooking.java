package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;
import java.util.List;

/** Hears, in the same transaction and under the locks of the accounts, that their rent is up to date. */
public interface AfterBooking {

    void booked(List<RentAccount> accounts);
}
