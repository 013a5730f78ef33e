package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.deposit.LastInterest;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Credits what a deposit bore up to the day on which it ends. */
@ApplicationScoped
class CreditLastInterest implements LastInterest {

    private final Interest interest;

    CreditLastInterest(Parameters parameters) {
        this.interest = new Interest(parameters);
    }

    @Override
    public List<Entry> until(Ledger ledger, LocalDate until) {
        return interest.credits(ledger, until).stream()
                .map(credit -> Entry.interest(Ids.next(), credit.on(), credit.amount()))
                .toList();
    }
}
