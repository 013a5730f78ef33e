package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.dwelling.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** One tenancy with all that is shown of it, read beside the session in two statements, three where it was taken over. */
@ApplicationScoped
class ShownTenancies {

    private static final String TENANCY =
            "select t.tenancy_id, t.dwelling_id, t.signed_on, t.start_date, t.contract_kind, t.end_date, t.notice_received_on,"
                    + " t.keys_returned_on, t.annulled, t.erased_on, t.previous_landlord, t.previous_kind, t.previous_reason,"
                    + " t.previous_tenancy_id, t.previous_proof_received_on, t.previous_proof_document_id, t.override_reason,"
                    + " t.version, d.status as deposit, w.ownership, o.on_date, o.rent, o.deposit_held from tenancy t"
                    + " left join dwelling w using (dwelling_id) left join tenancy_deposit d using (tenancy_id)"
                    + " left join taken_over o using (tenancy_id) where tenancy_id = ?";
    private static final String RESIDENCES =
            "select r.person_id, r.role, r.party_to_lease, r.since, r.severely_disabled, r.family_allowance, r.orphan_allowance,"
                    + " r.domiciled, r.shared_custody, r.other_parent_rents_socially, r.unmarried, r.resident_since_majority,"
                    + " r.degree, r.from_date, r.until_date, p.birth_date from residence r left join person p using (person_id)"
                    + " where r.tenancy_id = ? order by r.position";

    private final Sql sql;
    private final TakenOvers takenOvers;

    ShownTenancies(DataSource dataSource, TakenOvers takenOvers) {
        this.sql = new Sql(dataSource);
        this.takenOvers = takenOvers;
    }

    /**
     * @param erased whether what was personal in the file is gone
     * @param depositStatus as the deposit service last told it
     * @param inRented whether the landlord rents the dwelling and lets it on
     */
    record Shown(
            Tenancy tenancy,
            boolean erased,
            Optional<String> depositStatus,
            boolean inRented,
            Optional<TakenOver> takenOver) {}

    private record Row(TenancyEntity tenancy, Optional<String> deposit, boolean inRented, Optional<TakenOver> over) {}

    Optional<Shown> find(UUID tenancyId) {
        return sql.first(TENANCY, ShownTenancies::row, tenancyId).map(row -> {
            Map<UUID, LocalDate> birthDates = new HashMap<>();
            row.tenancy()
                    .residences
                    .addAll(sql.list(RESIDENCES, resident -> residence(resident, birthDates), tenancyId));
            return new Shown(
                    row.tenancy().toTenancy(birthDates),
                    row.tenancy().erasedOn != null,
                    row.deposit(),
                    row.inRented(),
                    row.over()
                            .map(over -> new TakenOver(
                                    over.on(), over.rent(), over.depositHeld(), takenOvers.openItems(tenancyId))));
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        TenancyEntity tenancy = new TenancyEntity();
        tenancy.tenancyId = row.getObject("tenancy_id", UUID.class);
        tenancy.dwellingId = row.getObject("dwelling_id", UUID.class);
        tenancy.signedOn = day(row, "signed_on");
        tenancy.startDate = day(row, "start_date");
        tenancy.contractKind = word(row, "contract_kind", ContractKind::valueOf);
        tenancy.endDate = day(row, "end_date");
        tenancy.noticeReceivedOn = day(row, "notice_received_on");
        tenancy.keysReturnedOn = day(row, "keys_returned_on");
        tenancy.annulled = row.getBoolean("annulled");
        tenancy.erasedOn = day(row, "erased_on");
        tenancy.previousLandlord = word(row, "previous_landlord", PreviousLease.Landlord::valueOf);
        tenancy.previousKind = word(row, "previous_kind", ContractKind::valueOf);
        tenancy.previousReason = word(row, "previous_reason", PreviousLease.Reason::valueOf);
        tenancy.previousTenancyId = row.getObject("previous_tenancy_id", UUID.class);
        tenancy.previousProofReceivedOn = day(row, "previous_proof_received_on");
        tenancy.previousProofDocumentId = row.getObject("previous_proof_document_id", UUID.class);
        tenancy.overrideReason = row.getString("override_reason");
        tenancy.version = row.getLong("version");
        LocalDate over = day(row, "on_date");
        return new Row(
                tenancy,
                Optional.ofNullable(row.getString("deposit")),
                Ownership.inRented.name().equals(row.getString("ownership")),
                over == null
                        ? Optional.empty()
                        : Optional.of(new TakenOver(
                                over, row.getBigDecimal("rent"), row.getBigDecimal("deposit_held"), List.of())));
    }

    private static ResidenceEmbeddable residence(ResultSet row, Map<UUID, LocalDate> birthDates) throws SQLException {
        MemberEmbeddable member = new MemberEmbeddable();
        member.personId = row.getObject("person_id", UUID.class);
        member.role = Role.valueOf(row.getString("role"));
        member.partyToLease = row.getBoolean("party_to_lease");
        member.since = day(row, "since");
        member.severelyDisabled = row.getBoolean("severely_disabled");
        member.familyAllowance = row.getObject("family_allowance", Boolean.class);
        member.orphanAllowance = row.getObject("orphan_allowance", Boolean.class);
        member.domiciled = row.getObject("domiciled", Boolean.class);
        member.sharedCustody = row.getObject("shared_custody", Boolean.class);
        member.otherParentRentsSocially = row.getObject("other_parent_rents_socially", Boolean.class);
        member.unmarried = row.getObject("unmarried", Boolean.class);
        member.residentSinceMajority = row.getObject("resident_since_majority", Boolean.class);
        member.degree = row.getObject("degree", Integer.class);
        ResidenceEmbeddable residence = new ResidenceEmbeddable();
        residence.member = member;
        residence.from = day(row, "from_date");
        residence.until = day(row, "until_date");
        birthDates.put(member.personId, day(row, "birth_date"));
        return residence;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E> E word(ResultSet row, String column, Function<String, E> known) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : known.apply(word);
    }
}
