package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What was decided that households get of the reductions. */
@ApplicationScoped
class TaxCredits {

    private final Sql sql;

    TaxCredits(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(TaxCredit credit) {
        Optional<Comparison> comparison = credit.comparison();
        sql.update(
                "insert into property_tax_credit (credit_decision_id, property_tax_reduction_id, tenancy_id, decided_at,"
                        + " reduction, compared, from_date, until_date, share, social_reduction, credit, months)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                credit.creditDecisionId(),
                credit.propertyTaxReductionId(),
                credit.tenancyId(),
                credit.decidedAt(),
                credit.reduction().amount(),
                credit.compared().name(),
                comparison.map(Comparison::from).orElse(null),
                comparison.map(Comparison::until).orElse(null),
                comparison.map(Comparison::share).orElse(Euro.ZERO).amount(),
                comparison.map(Comparison::socialReduction).orElse(Euro.ZERO).amount(),
                credit.credit().amount(),
                comparison.flatMap(Comparison::months).orElse(null));
    }

    Optional<TaxCredit> latest(UUID propertyTaxReductionId, UUID tenancyId) {
        return sql.first(
                "select * from property_tax_credit where property_tax_reduction_id = ? and tenancy_id = ?"
                        + " order by credit_decision_id desc limit 1",
                TaxCredits::credit,
                propertyTaxReductionId,
                tenancyId);
    }

    /** The newest of each tenancy, by reduction; in the order of the days. */
    Map<UUID, List<TaxCredit>> latest(Collection<UUID> propertyTaxReductionIds) {
        return sql
                .list(
                        "select * from (select distinct on (property_tax_reduction_id, tenancy_id) *"
                                + " from property_tax_credit where property_tax_reduction_id = any(?)"
                                + " order by property_tax_reduction_id, tenancy_id, credit_decision_id desc) newest"
                                + " order by from_date nulls last, tenancy_id",
                        TaxCredits::credit,
                        (Object) propertyTaxReductionIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(TaxCredit::propertyTaxReductionId));
    }

    private static TaxCredit credit(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("from_date", LocalDate.class));
        LocalDate until = row.getObject("until_date", LocalDate.class);
        Euro share = Euro.of(row.getBigDecimal("share"));
        Euro social = Euro.of(row.getBigDecimal("social_reduction"));
        Euro credit = Euro.of(row.getBigDecimal("credit"));
        Optional<String> months = Optional.ofNullable(row.getString("months"));
        return new TaxCredit(
                row.getObject("credit_decision_id", UUID.class),
                row.getObject("property_tax_reduction_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Sql.instant(row, "decided_at"),
                Euro.of(row.getBigDecimal("reduction")),
                TaxCredit.Compared.valueOf(row.getString("compared")),
                from.map(day -> new Comparison(day, until, share, social, credit, months)));
    }
}
