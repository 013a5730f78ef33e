package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
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

/** The damage claims of tenancies. Who changes one has locked its tenancy. */
@ApplicationScoped
class DamageClaims {

    private final Sql sql;
    private final FiledRows<DamageClaim> rows;

    DamageClaims(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "damage_claim", "damage_claim_id", this::claim, DamageClaim::damageClaimId);
    }

    Optional<DamageClaim> find(UUID tenancyId, UUID damageClaimId) {
        return rows.find(tenancyId, damageClaimId);
    }

    Page<DamageClaim> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    void add(DamageClaim claim) {
        sql.update(
                "insert into damage_claim (damage_claim_id, tenancy_id, occurred_on, reported_on, description, estimate,"
                        + " version) values (?, ?, ?, ?, ?, ?, 0)",
                claim.damageClaimId(),
                claim.tenancyId(),
                claim.occurredOn(),
                claim.reportedOn(),
                claim.description(),
                claim.estimate().orElse(null));
        for (int position = 0; position < claim.documents().size(); position++) {
            addDocument(claim, position);
        }
    }

    /** Stores the last document, and returns the claim with its new version. */
    DamageClaim addDocument(DamageClaim claim) {
        addDocument(claim, claim.documents().size() - 1);
        sql.update("update damage_claim set version = version + 1 where damage_claim_id = ?", claim.damageClaimId());
        return find(claim.tenancyId(), claim.damageClaimId()).orElseThrow();
    }

    /** Stores the decision, and returns the claim with its new version. */
    DamageClaim decide(DamageClaim claim) {
        DamageClaim.Decision decision = claim.decision().orElseThrow();
        Damage damage = decision.damage();
        Settlement settlement = decision.settlement();
        sql.update(
                "update damage_claim set decided_on = ?, amount = ?, insured = ?, malice = ?, tenant_liable = ?,"
                        + " tenant_share = ?, landlord_share = ?, insurer_share = ?, ground = ?, parameter_status = ?,"
                        + " version = version + 1 where damage_claim_id = ?",
                decision.decidedOn(),
                damage.amount().amount(),
                damage.insured(),
                damage.malice(),
                damage.tenantLiable(),
                settlement.tenant().amount(),
                settlement.landlord().map(Euro::amount).orElse(null),
                settlement.insurer().map(Euro::amount).orElse(null),
                settlement.ground().name(),
                settlement.parameterStatus().code(),
                claim.damageClaimId());
        return find(claim.tenancyId(), claim.damageClaimId()).orElseThrow();
    }

    private void addDocument(DamageClaim claim, int position) {
        ClaimDocument document = claim.documents().get(position);
        sql.update(
                "insert into damage_claim_document (damage_claim_id, position, kind, received_on, amount, document_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                claim.damageClaimId(),
                position,
                document.kind().name(),
                document.receivedOn(),
                document.amount().orElse(null),
                document.documentId().orElse(null));
    }

    private DamageClaim claim(ResultSet row) throws SQLException {
        UUID damageClaimId = row.getObject("damage_claim_id", UUID.class);
        return new DamageClaim(
                damageClaimId,
                row.getObject("tenancy_id", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getString("description"),
                Optional.ofNullable(row.getBigDecimal("estimate")),
                documents(damageClaimId),
                decision(row),
                row.getLong("version"));
    }

    private List<ClaimDocument> documents(UUID damageClaimId) {
        return sql.list(
                "select kind, received_on, amount, document_id from damage_claim_document where damage_claim_id = ?"
                        + " order by position",
                row -> new ClaimDocument(
                        ClaimDocument.Kind.valueOf(row.getString("kind")),
                        row.getObject("received_on", LocalDate.class),
                        Optional.ofNullable(row.getBigDecimal("amount")),
                        Optional.ofNullable(row.getObject("document_id", UUID.class))),
                damageClaimId);
    }

    private static Optional<DamageClaim.Decision> decision(ResultSet row) throws SQLException {
        LocalDate decidedOn = row.getObject("decided_on", LocalDate.class);
        if (decidedOn == null) {
            return Optional.empty();
        }
        return Optional.of(new DamageClaim.Decision(
                decidedOn,
                new Damage(
                        Euro.of(row.getBigDecimal("amount")),
                        row.getBoolean("insured"),
                        row.getBoolean("malice"),
                        row.getBoolean("tenant_liable")),
                new Settlement(
                        Settlement.Ground.valueOf(row.getString("ground")),
                        Euro.of(row.getBigDecimal("tenant_share")),
                        Optional.ofNullable(row.getBigDecimal("landlord_share")).map(Euro::of),
                        Optional.ofNullable(row.getBigDecimal("insurer_share")).map(Euro::of),
                        Status.of(row.getString("parameter_status")))));
    }
}
