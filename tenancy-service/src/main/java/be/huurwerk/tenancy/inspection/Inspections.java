package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.FiledRows;
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

/** The inspections of tenancies, one of each kind. Who changes one has locked its tenancy. */
@ApplicationScoped
public class Inspections {

    private final Sql sql;
    private final FiledRows<Inspection> rows;

    Inspections(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "inspection", "inspection_id", this::inspection, Inspection::inspectionId);
    }

    Optional<Inspection> find(UUID tenancyId, UUID inspectionId) {
        return rows.find(tenancyId, inspectionId);
    }

    Page<Inspection> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    /** What the outgoing inspection lets the household pay, once it is signed: what a departure charges. */
    public Optional<List<ChargedDamage>> departureDamages(UUID tenancyId) {
        return of(tenancyId, Inspection.Kind.outgoing)
                .filter(inspection -> inspection.signature().isPresent())
                .map(this::charged);
    }

    /** Why the outgoing inspection lets the household pay nothing of what it damaged; empty where it pays, or damaged nothing. */
    public Optional<NoCharge> departureNotCharged(UUID tenancyId) {
        return of(tenancyId, Inspection.Kind.outgoing).flatMap(this::notCharged);
    }

    /** What the household pays by this outgoing inspection, compared with the signed incoming one; of an incoming one nothing. */
    List<ChargedDamage> charged(Inspection inspection) {
        return inspection.kind() == Inspection.Kind.incoming
                ? List.of()
                : InspectionRules.charged(inspection.items(), incoming(inspection.tenancyId()));
    }

    /** Why the household does not pay what it damaged by this outgoing inspection; empty where it pays, or damaged nothing. */
    Optional<NoCharge> notCharged(Inspection inspection) {
        boolean unprovable = inspection.kind() == Inspection.Kind.outgoing
                && InspectionRules.isUnprovable(inspection.items(), incoming(inspection.tenancyId()));
        return unprovable ? Optional.of(NoCharge.noIncomingInspection) : Optional.empty();
    }

    private Optional<List<Item>> incoming(UUID tenancyId) {
        return of(tenancyId, Inspection.Kind.incoming)
                .filter(before -> before.signature().isPresent())
                .map(Inspection::items);
    }

    Optional<Inspection> of(UUID tenancyId, Inspection.Kind kind) {
        return sql.first(
                "select * from inspection where tenancy_id = ? and kind = ?", this::inspection, tenancyId, kind.name());
    }

    void add(Inspection inspection) {
        sql.update(
                "insert into inspection (inspection_id, tenancy_id, kind, method, held_on, version) values (?, ?, ?, ?, ?, 0)",
                inspection.inspectionId(),
                inspection.tenancyId(),
                inspection.kind().name(),
                inspection.method().name(),
                inspection.heldOn());
        addItems(inspection);
    }

    /** Stores what changed, and returns the inspection with its new version. */
    Inspection update(Inspection inspection) {
        UUID id = inspection.inspectionId();
        sql.update(
                "update inspection set method = ?, held_on = ?, signed_on = ?, document_id = ?, version = version + 1"
                        + " where inspection_id = ?",
                inspection.method().name(),
                inspection.heldOn(),
                inspection.signature().map(Inspection.Signature::signedOn).orElse(null),
                inspection.signature().flatMap(Inspection.Signature::documentId).orElse(null),
                id);
        sql.update("delete from inspection_item where inspection_id = ?", id);
        addItems(inspection);
        List<UUID> signatories =
                inspection.signature().map(Inspection.Signature::signatories).orElse(List.of());
        for (int position = 0; position < signatories.size(); position++) {
            sql.update(
                    "insert into inspection_signatory (inspection_id, position, person_id) values (?, ?, ?)",
                    id,
                    position,
                    signatories.get(position));
        }
        return find(inspection.tenancyId(), id).orElseThrow();
    }

    private void addItems(Inspection inspection) {
        for (int position = 0; position < inspection.items().size(); position++) {
            Item item = inspection.items().get(position);
            sql.update(
                    "insert into inspection_item (inspection_id, position, room, element, condition, cause, description,"
                            + " amount) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    inspection.inspectionId(),
                    position,
                    item.room(),
                    item.element(),
                    item.condition().name(),
                    item.cause().map(Item.Cause::name).orElse(null),
                    item.description().orElse(null),
                    item.amount().orElse(null));
        }
    }

    private Inspection inspection(ResultSet row) throws SQLException {
        UUID id = row.getObject("inspection_id", UUID.class);
        Optional<LocalDate> signedOn = Optional.ofNullable(row.getObject("signed_on", LocalDate.class));
        Optional<UUID> documentId = Optional.ofNullable(row.getObject("document_id", UUID.class));
        return new Inspection(
                id,
                row.getObject("tenancy_id", UUID.class),
                Inspection.Kind.valueOf(row.getString("kind")),
                Inspection.Method.valueOf(row.getString("method")),
                row.getObject("held_on", LocalDate.class),
                items(id),
                signedOn.map(day -> new Inspection.Signature(day, signatories(id), documentId)),
                row.getLong("version"));
    }

    private List<Item> items(UUID inspectionId) {
        return sql.list(
                "select * from inspection_item where inspection_id = ? order by position",
                row -> new Item(
                        row.getString("room"),
                        row.getString("element"),
                        Item.Condition.valueOf(row.getString("condition")),
                        Optional.ofNullable(row.getString("cause")).map(Item.Cause::valueOf),
                        Optional.ofNullable(row.getString("description")),
                        Optional.ofNullable(row.getBigDecimal("amount"))),
                inspectionId);
    }

    private List<UUID> signatories(UUID inspectionId) {
        return sql.list(
                "select person_id from inspection_signatory where inspection_id = ? order by position",
                row -> row.getObject(1, UUID.class),
                inspectionId);
    }
}
