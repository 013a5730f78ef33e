package be.huurwerk.arrears.propertytax;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What households get of the property-tax reductions: one line each, and one more for every difference that is told later. */
@ApplicationScoped
public class PropertyTaxCredits {

    private final Sql sql;
    private final Ledger ledger;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    PropertyTaxCredits(DataSource dataSource, Ledger ledger, Parameters parameters, BusinessDate businessDate) {
        this.sql = new Sql(dataSource);
        this.ledger = ledger;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @param lines how many were booked of it so far */
    private record Credit(UUID rentAccountId, UUID propertyTaxReductionId, Euro credit, Euro booked, long lines) {}

    /** Puts it in the place of what was told of the same reduction before, be the contract known yet or not. */
    public void decided(UUID tenancyId, UUID propertyTaxReductionId, int assessmentYear, Euro credit) {
        sql.update(
                "insert into property_tax_credit (tenancy_id, property_tax_reduction_id, assessment_year, credit) values (?, ?, ?, ?)"
                        + " on conflict (tenancy_id, property_tax_reduction_id) do update set"
                        + " assessment_year = excluded.assessment_year, credit = excluded.credit",
                tenancyId,
                propertyTaxReductionId,
                assessmentYear,
                credit.amount());
    }

    /** Books what each credit is more, or less, than what was booked of it. The accounts must be locked. */
    public void book(List<RentAccount> accounts) {
        ledger.appendAll(credits(accounts).stream()
                .flatMap(credit ->
                        difference(credit).stream().map(line -> new Ledger.Posting(credit.rentAccountId(), line)))
                .toList());
    }

    /** A credit that turns out to be lower is owed back, not before the landlord's days for a rise are over. */
    private Optional<NewEntry> difference(Credit credit) {
        Euro more = credit.credit().minus(credit.booked());
        LocalDate today = businessDate.today();
        String source = credit.propertyTaxReductionId() + "/" + (credit.lines() + 1);
        if (more.isZero()) {
            return Optional.empty();
        }
        return Optional.of(
                more.isPositive()
                        ? NewEntry.credit(EntryKind.propertyTaxCredit, today, more, source)
                        : NewEntry.charge(
                                EntryKind.propertyTaxCredit,
                                today.plusDays(parameters
                                        .number(BookRent.RISE_DAYS, today)
                                        .intValue()),
                                today,
                                more.negate(),
                                source));
    }

    private List<Credit> credits(List<RentAccount> accounts) {
        return sql.list(
                "select a.rent_account_id, c.property_tax_reduction_id, c.credit, coalesce(-sum(l.amount), 0), count(l.amount)"
                        + " from rent_account a join property_tax_credit c using (tenancy_id)"
                        + " left join ledger_entry l on l.rent_account_id = a.rent_account_id and l.kind = 'propertyTaxCredit'"
                        + " and l.source like c.property_tax_reduction_id || '/%'"
                        + " where a.rent_account_id = any(?)"
                        + " group by a.rent_account_id, c.property_tax_reduction_id, c.credit"
                        + " order by a.rent_account_id, c.property_tax_reduction_id",
                row -> new Credit(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Euro.of(row.getBigDecimal(3)),
                        Euro.of(row.getBigDecimal(4)),
                        row.getLong(5)),
                (Object) accounts.stream().map(RentAccount::rentAccountId).toArray(UUID[]::new));
    }
}
