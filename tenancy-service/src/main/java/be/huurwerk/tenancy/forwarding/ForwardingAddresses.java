package be.huurwerk.tenancy.forwarding;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Forwarding addresses, one a tenancy. Who records one has locked the tenancy. */
@ApplicationScoped
class ForwardingAddresses {

    private final Sql sql;

    ForwardingAddresses(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    Optional<ForwardingAddress> find(UUID tenancyId) {
        return sql.first(
                "select * from forwarding_address where tenancy_id = ?", ForwardingAddresses::address, tenancyId);
    }

    /** Puts this in the place of the one before it. */
    ForwardingAddress put(UUID tenancyId, ForwardingAddressRequest address, LocalDate on) {
        sql.update(
                "insert into forwarding_address (tenancy_id, street, house_number, box_number, postal_code,"
                        + " municipality, country, recorded_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)"
                        + " on conflict (tenancy_id) do update set street = excluded.street,"
                        + " house_number = excluded.house_number, box_number = excluded.box_number,"
                        + " postal_code = excluded.postal_code, municipality = excluded.municipality,"
                        + " country = excluded.country, recorded_on = excluded.recorded_on,"
                        + " version = forwarding_address.version + 1",
                tenancyId,
                address.street(),
                address.houseNumber(),
                address.boxNumber().orElse(null),
                address.postalCode(),
                address.municipality(),
                address.country().orElse(null),
                on);
        return find(tenancyId).orElseThrow();
    }

    private static ForwardingAddress address(ResultSet row) throws SQLException {
        return new ForwardingAddress(
                row.getObject("tenancy_id", UUID.class),
                new ForwardingAddressRequest(
                        row.getString("street"),
                        row.getString("house_number"),
                        Optional.ofNullable(row.getString("box_number")),
                        row.getString("postal_code"),
                        row.getString("municipality"),
                        Optional.ofNullable(row.getString("country"))),
                row.getObject("recorded_on", LocalDate.class),
                row.getLong("version"));
    }
}
