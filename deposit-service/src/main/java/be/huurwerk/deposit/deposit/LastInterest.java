package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;

/** What a deposit bore up to its end and is not credited; the interest tells it. */
public interface LastInterest {

    /**
     * @param until the day itself bears none
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the rate or the day count of a day is not known
     */
    List<Entry> until(Ledger ledger, LocalDate until);
}
