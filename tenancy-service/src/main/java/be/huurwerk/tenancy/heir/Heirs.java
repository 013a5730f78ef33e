package be.huurwerk.tenancy.heir;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The heirs of tenants who died. Who records one has locked the tenancy. */
@ApplicationScoped
class Heirs {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    Heirs(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Whether the death of this tenant is known: a change of the household tells it, or the notice that ends the lease by it. */
    boolean isDeceased(UUID tenancyId, UUID personId) {
        return sql.first("""
                        select 1 from household_change
                        where tenancy_id = ? and person_id = ? and kind = 'deceased' and status = 'effective'
                        union all
                        select 1 from notice n join residence r on r.tenancy_id = n.tenancy_id
                        where n.tenancy_id = ? and r.person_id = ? and n.reason = 'death' and n.status = 'running'
                            and r.party_to_lease and r.from_date <= n.died_on
                            and coalesce(r.until_date >= n.died_on, true)""", row -> true, tenancyId, personId, tenancyId, personId)
                .isPresent();
    }

    Heir add(Heir heir) {
        Optional<HeirRequest.HeirAddress> address = heir.address();
        sql.update(
                "insert into heir (heir_id, tenancy_id, deceased_id, payee, iban, street, house_number, box_number,"
                        + " postal_code, municipality, recorded_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                heir.heirId(),
                heir.tenancyId(),
                heir.deceasedId(),
                heir.payee(),
                heir.iban().value(),
                address.map(HeirRequest.HeirAddress::street).orElse(null),
                address.map(HeirRequest.HeirAddress::houseNumber).orElse(null),
                address.flatMap(HeirRequest.HeirAddress::boxNumber).orElse(null),
                address.map(HeirRequest.HeirAddress::postalCode).orElse(null),
                address.map(HeirRequest.HeirAddress::municipality).orElse(null),
                heir.recordedOn());
        return heir;
    }

    Optional<Heir> find(UUID tenancyId, UUID heirId) {
        return sql.first("select * from heir where tenancy_id = ? and heir_id = ?", Heirs::heir, tenancyId, heirId);
    }

    /** Those of a tenancy who count. */
    List<Heir> counting(UUID tenancyId) {
        return sql.list(
                "select * from heir where tenancy_id = ? and not annulled order by heir_id", Heirs::heir, tenancyId);
    }

    /** False when it was done before. */
    boolean annul(UUID heirId) {
        return sql.update("update heir set annulled = true where heir_id = ? and not annulled", heirId) == 1;
    }

    /** The heirs of a tenancy's tenants who count, first recorded first. */
    Page<Heir> list(UUID tenancyId, PageRequest pageRequest) {
        UUID after = pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<Heir> rows = sql.list(
                "select * from heir where tenancy_id = ? and not annulled and heir_id > ? order by heir_id limit ?",
                Heirs::heir,
                tenancyId,
                after,
                pageRequest.limit());
        return pageRequest.page(
                rows,
                () -> sql.first(
                                "select count(*) from heir where tenancy_id = ? and not annulled",
                                row -> row.getLong(1),
                                tenancyId)
                        .orElseThrow(),
                heir -> List.of(heir.heirId().toString()));
    }

    private static Heir heir(ResultSet row) throws SQLException {
        return new Heir(
                row.getObject("heir_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("deceased_id", UUID.class),
                row.getString("payee"),
                new Iban(row.getString("iban")),
                address(row),
                row.getObject("recorded_on", LocalDate.class));
    }

    private static Optional<HeirRequest.HeirAddress> address(ResultSet row) throws SQLException {
        return row.getString("street") == null
                ? Optional.empty()
                : Optional.of(new HeirRequest.HeirAddress(
                        row.getString("street"),
                        row.getString("house_number"),
                        Optional.ofNullable(row.getString("box_number")),
                        row.getString("postal_code"),
                        row.getString("municipality")));
    }
}
