package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.beneficiary.Shares;
import be.huurwerk.deposit.deposit.RefundTerm;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which deposits of ended contracts are not settled, or not paid back. */
@ApplicationScoped
class OpenSettlements {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String OPEN = """
            select d.deposit_id, d.tenancy_id, t.end_date, t.keys_returned_on, d.settled_on, d.deposit,
                exists (select 1 from final_balance f where f.tenancy_id = d.tenancy_id) as balance_told,
                exists (select 1 from household_change c
                    where c.tenancy_id = d.tenancy_id and not c.annulled and c.deposit_share > 0) as shares_agreed
            from tenancy t
            join deposit d on d.tenancy_id = t.tenancy_id
            where t.end_date < ? and d.withdrawn_on is null and (d.settled_on is null or (
                select coalesce(sum(l.amount), 0)
                from ledger_entry e join ledger_line l on l.entry_id = e.entry_id and l.account = 'refundDue'
                where e.deposit_id = d.deposit_id) < 0)\
            """;

    /** The one that is due first comes first; one whose term has not begun comes last. */
    static final Comparator<OpenSettlement> BY_TERM =
            Comparator.comparing(OpenSettlements::due).thenComparing(OpenSettlement::depositId);

    private final Sql sql;
    private final Beneficiaries beneficiaries;
    private final RefundTerm refundTerm;

    OpenSettlements(DataSource dataSource, Beneficiaries beneficiaries, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.beneficiaries = beneficiaries;
        this.refundTerm = new RefundTerm(parameters);
    }

    static LocalDate due(OpenSettlement one) {
        return one.refundBy().orElse(LAST_DAY);
    }

    /** @param sharesAgreed whether any are to be looked at */
    private record Found(
            UUID depositId,
            UUID tenancyId,
            LocalDate endDate,
            Optional<LocalDate> keysReturnedOn,
            Optional<LocalDate> settledOn,
            boolean balanceTold,
            Euro deposit,
            boolean sharesAgreed) {}

    List<OpenSettlement> on(LocalDate today) {
        return sql.list(OPEN, OpenSettlements::read, today).stream()
                .map(this::open)
                .sorted(BY_TERM)
                .toList();
    }

    private OpenSettlement open(Found found) {
        boolean sharesCount =
                !found.sharesAgreed() || new Shares(beneficiaries.of(found.tenancyId()), found.deposit()).allCount();
        return new OpenSettlement(
                found.depositId(),
                found.tenancyId(),
                found.endDate(),
                found.keysReturnedOn(),
                found.settledOn(),
                refundTerm.lastDay(found.endDate(), found.keysReturnedOn()),
                OpenSettlement.WaitsFor.of(
                        found.settledOn().isPresent(),
                        found.keysReturnedOn().isPresent(),
                        found.balanceTold(),
                        sharesCount));
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("deposit_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("end_date", LocalDate.class),
                Optional.ofNullable(row.getObject("keys_returned_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)),
                row.getBoolean("balance_told"),
                Euro.of(row.getBigDecimal("deposit")),
                row.getBoolean("shares_agreed"));
    }
}
