package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what of the balances of accounts is between the landlord and the mediators of debt settlements. */
public interface MediatorsMoney {

    /** What goes back to a mediator, and what he is to return; neither is below zero. */
    record Money(Euro toGiveBack, Euro toGetBack) {

        public static final Money NONE = new Money(Euro.ZERO, Euro.ZERO);

        public Money plus(Money other) {
            return new Money(toGiveBack.plus(other.toGiveBack), toGetBack.plus(other.toGetBack));
        }
    }

    /** By account, on the evening of a day; of which there is none, no entry. */
    Map<UUID, Money> of(Collection<UUID> rentAccountIds, LocalDate day);
}
