package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the tax authority grants by dwelling and year. */
@ApplicationScoped
class TaxNotices {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private final Sql sql;

    TaxNotices(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Which notices: those that the arguments name, all of none. */
    record Which(UUID dwellingId, Integer assessmentYear, UUID tenancyId) {

        /** Only what is asked: for a filter that might be any the database would expect few rows, and read them all. */
        private String condition() {
            List<String> asked = new ArrayList<>(List.of("true"));
            if (dwellingId != null) {
                asked.add("dwelling_id = ?");
            }
            if (assessmentYear != null) {
                asked.add("assessment_year = ?");
            }
            if (tenancyId != null) {
                asked.add("dwelling_id in (select dwelling_id from tenancy where tenancy_id = ?)");
            }
            return String.join(" and ", asked);
        }

        private Object[] arguments(Object... more) {
            return Stream.concat(
                            Stream.of(dwellingId, assessmentYear, tenancyId).filter(Objects::nonNull), Stream.of(more))
                    .toArray();
        }
    }

    boolean knowsDwelling(UUID dwellingId) {
        return sql.first("select 1 from dwelling_figures where dwelling_id = ?", row -> true, dwellingId)
                .isPresent();
    }

    /** Holds the dwelling until the transaction ends, so that no tenancy of it is signed meanwhile; false when there is none. */
    boolean holdDwelling(UUID dwellingId) {
        return sql.first("select 1 from dwelling_figures where dwelling_id = ? for update", row -> true, dwellingId)
                .isPresent();
    }

    void add(TaxNotice notice) {
        sql.update(
                "insert into property_tax_reduction (property_tax_reduction_id, dwelling_id, assessment_year, sent_on,"
                        + " role_article, basic_levy_reduction) values (?, ?, ?, ?, ?, ?)",
                notice.propertyTaxReductionId(),
                notice.dwellingId(),
                notice.assessmentYear(),
                notice.sentOn(),
                notice.roleArticle().orElse(null),
                notice.basicLevyReduction().map(Euro::amount).orElse(null));
        notice.amounts().forEach(amount -> amount(notice.propertyTaxReductionId(), amount));
    }

    void correct(UUID propertyTaxReductionId, TaxNotice.Amount amount) {
        sql.update(
                "update property_tax_reduction set version = version + 1 where property_tax_reduction_id = ?",
                propertyTaxReductionId);
        amount(propertyTaxReductionId, amount);
    }

    private void amount(UUID propertyTaxReductionId, TaxNotice.Amount amount) {
        sql.update(
                "insert into property_tax_amount (property_tax_reduction_id, ordinal, received_on, reduction)"
                        + " select ?, count(*), ?, ? from property_tax_amount where property_tax_reduction_id = ?",
                propertyTaxReductionId,
                amount.receivedOn(),
                amount.reduction().amount(),
                propertyTaxReductionId);
    }

    void objected(UUID propertyTaxReductionId, LocalDate on) {
        sql.update(
                "update property_tax_reduction set version = version + 1, objected_on = ?"
                        + " where property_tax_reduction_id = ?",
                on,
                propertyTaxReductionId);
    }

    Optional<TaxNotice> find(UUID propertyTaxReductionId) {
        return read("property_tax_reduction_id = ?", propertyTaxReductionId).stream()
                .findFirst();
    }

    Optional<TaxNotice> find(UUID dwellingId, int assessmentYear) {
        return read("dwelling_id = ? and assessment_year = ?", dwellingId, assessmentYear).stream()
                .findFirst();
    }

    /** Those of the dwelling of a tenancy. */
    List<TaxNotice> ofTenancy(UUID tenancyId) {
        return read(
                "dwelling_id in (select dwelling_id from tenancy where tenancy_id = ?) order by assessment_year",
                tenancyId);
    }

    /** Of each of these tenancies the notices of its dwelling for years of which a rent was decided since the credit was. */
    Map<UUID, List<TaxNotice>> withLaterRents(Collection<UUID> tenancyIds) {
        record Later(UUID tenancyId, UUID propertyTaxReductionId) {}
        List<Later> later = sql.list(
                "select t.tenancy_id, n.property_tax_reduction_id from tenancy t join property_tax_reduction n"
                        + " using (dwelling_id) where t.tenancy_id = any(?) and exists (select 1 from rent_decision d"
                        + " where d.tenancy_id = t.tenancy_id and d.effective_from <= make_date(n.assessment_year, 12, 31)"
                        + " and d.decided_at > coalesce((select max(c.decided_at) from property_tax_credit c"
                        + " where c.property_tax_reduction_id = n.property_tax_reduction_id"
                        + " and c.tenancy_id = t.tenancy_id), '-infinity'))",
                row -> new Later(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                (Object) tenancyIds.toArray(UUID[]::new));
        if (later.isEmpty()) {
            return Map.of();
        }
        Map<UUID, TaxNotice> notices = read("property_tax_reduction_id = any(?)", (Object)
                        later.stream().map(Later::propertyTaxReductionId).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(TaxNotice::propertyTaxReductionId, notice -> notice));
        return later.stream()
                .collect(Collectors.groupingBy(
                        Later::tenancyId,
                        Collectors.mapping(one -> notices.get(one.propertyTaxReductionId()), Collectors.toList())));
    }

    /** Newest first, after the given one; an id is the later the greater it is. */
    List<TaxNotice> list(Which which, Optional<UUID> after, int limit) {
        return read(
                which.condition()
                        + " and property_tax_reduction_id < ? order by property_tax_reduction_id desc limit ?",
                which.arguments(after.orElse(LAST), limit));
    }

    /** Where a notice stands among those in the order of their sending. */
    record Place(LocalDate sentOn, UUID propertyTaxReductionId) {

        static final Place FIRST = new Place(LocalDate.EPOCH, new UUID(0, 0));

        static Place of(TaxNotice notice) {
            return new Place(notice.sentOn(), notice.propertyTaxReductionId());
        }
    }

    /**
     * In the order of their sending, after the given place.
     *
     * @param objected whether an objection was lodged; empty for either
     */
    List<TaxNotice> bySending(Which which, Optional<Boolean> objected, Place after, int limit) {
        String lodged = objected.map(is -> " and objected_on is " + (is ? "not null" : "null"))
                .orElse("");
        return read(
                which.condition() + lodged + " and (sent_on, property_tax_reduction_id) > (?, ?)"
                        + " order by sent_on, property_tax_reduction_id limit ?",
                which.arguments(after.sentOn(), after.propertyTaxReductionId(), limit));
    }

    long count(Which which) {
        return sql.first(
                        "select count(*) from property_tax_reduction where " + which.condition(),
                        row -> row.getLong(1),
                        which.arguments())
                .orElseThrow();
    }

    private List<TaxNotice> read(String which, Object... arguments) {
        record Told(UUID propertyTaxReductionId, TaxNotice.Amount amount) {}
        List<TaxNotice> bare =
                sql.list("select * from property_tax_reduction where " + which, TaxNotices::bare, arguments);
        Map<UUID, List<TaxNotice.Amount>> amounts = sql
                .list(
                        "select property_tax_reduction_id, received_on, reduction from property_tax_amount"
                                + " where property_tax_reduction_id = any(?) order by property_tax_reduction_id, ordinal",
                        row -> new Told(
                                row.getObject(1, UUID.class),
                                new TaxNotice.Amount(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3)))),
                        (Object) bare.stream()
                                .map(TaxNotice::propertyTaxReductionId)
                                .toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Told::propertyTaxReductionId, Collectors.mapping(Told::amount, Collectors.toList())));
        return bare.stream()
                .map(notice -> new TaxNotice(
                        notice.propertyTaxReductionId(),
                        notice.dwellingId(),
                        notice.assessmentYear(),
                        notice.sentOn(),
                        notice.roleArticle(),
                        notice.basicLevyReduction(),
                        amounts.get(notice.propertyTaxReductionId()),
                        notice.objectedOn(),
                        notice.version()))
                .toList();
    }

    private static TaxNotice bare(ResultSet row) throws SQLException {
        return new TaxNotice(
                row.getObject("property_tax_reduction_id", UUID.class),
                row.getObject("dwelling_id", UUID.class),
                row.getInt("assessment_year"),
                row.getObject("sent_on", LocalDate.class),
                Optional.ofNullable(row.getString("role_article")),
                Optional.ofNullable(row.getBigDecimal("basic_levy_reduction")).map(Euro::of),
                List.of(),
                Optional.ofNullable(row.getObject("objected_on", LocalDate.class)),
                row.getInt("version"));
    }
}
