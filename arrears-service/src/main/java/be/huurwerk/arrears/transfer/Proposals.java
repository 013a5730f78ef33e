package be.huurwerk.arrears.transfer;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.assignment.MovedHouseholds;
import be.huurwerk.arrears.refund.AvailableCredit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Credit on accounts of ended tenancies whose household lives in another dwelling of the landlord: it may have paid for that one. */
@ApplicationScoped
class Proposals {

    private static final String ENDED_WITH_CREDIT =
            "select rent_account_id from open_item join rent_account using (rent_account_id)"
                    + " join tenancy_period p using (tenancy_id) where amount < 0"
                    + " and (p.annulled or coalesce(p.departed_end, p.notice_end) < ?) group by rent_account_id";

    private final Accounts accounts;
    private final MovedHouseholds movedHouseholds;
    private final AvailableCredit credit;
    private final BusinessDate businessDate;
    private final Sql sql;

    Proposals(
            Accounts accounts,
            MovedHouseholds movedHouseholds,
            AvailableCredit credit,
            BusinessDate businessDate,
            DataSource dataSource) {
        this.accounts = accounts;
        this.movedHouseholds = movedHouseholds;
        this.credit = credit;
        this.businessDate = businessDate;
        this.sql = new Sql(dataSource);
    }

    /** @param amount the credit that is free */
    record Proposal(UUID from, UUID to, Euro amount) {}

    /** All there are, in the order of the accounts: few, since an ended account is settled or paid back. */
    List<Proposal> all() {
        List<UUID> ended = sql.list(ENDED_WITH_CREDIT, row -> row.getObject(1, UUID.class), businessDate.today());
        Map<UUID, RentAccount> moved = movedHouseholds.of(accounts.find(ended));
        Map<UUID, Euro> free = credit.of(moved.keySet());
        return free.entrySet().stream()
                .map(entry ->
                        new Proposal(entry.getKey(), moved.get(entry.getKey()).rentAccountId(), entry.getValue()))
                .sorted(Comparator.comparing(proposal -> proposal.from().toString()))
                .toList();
    }
}
