package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of many new tenancies without a previous lease, a statement a table: those that {@link TenancyEntity} has of one. */
@ApplicationScoped
class NewTenancyRows {

    private final Sql sql;

    NewTenancyRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(List<Tenancy> tenancies) {
        List<Map<String, Object>> leases = new ArrayList<>();
        List<Map<String, Object>> signed = new ArrayList<>();
        List<Map<String, Object>> residences = new ArrayList<>();
        for (Tenancy tenancy : tenancies) {
            leases.add(lease(tenancy));
            List<Member> household = tenancy.householdOn(tenancy.signedOn());
            for (int position = 0; position < household.size(); position++) {
                signed.add(member(tenancy.tenancyId(), position, household.get(position)));
            }
            for (int position = 0; position < tenancy.residences().size(); position++) {
                residences.add(residence(
                        tenancy.tenancyId(), position, tenancy.residences().get(position)));
            }
        }
        sql.insertAll("tenancy", leases);
        sql.insertAll("household_member", signed);
        sql.insertAll("residence", residences);
    }

    private static Map<String, Object> lease(Tenancy tenancy) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenancy_id", tenancy.tenancyId());
        row.put("dwelling_id", tenancy.dwellingId());
        row.put("signed_on", tenancy.signedOn());
        row.put("start_date", tenancy.startDate());
        row.put("contract_kind", tenancy.contractKind());
        row.put("end_date", tenancy.endDate().orElse(null));
        row.put("term_end_date", tenancy.endDate().orElse(null));
        row.put("annulled", false);
        row.put("override_reason", tenancy.override().map(LeaseOverride::reason).orElse(null));
        row.put("filed", 0);
        row.put("version", 0);
        return row;
    }

    private static Map<String, Object> member(UUID tenancyId, int position, Member member) {
        MemberFacts facts = member.facts();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tenancy_id", tenancyId);
        row.put("position", position);
        row.put("person_id", member.personId());
        row.put("role", member.role());
        row.put("party_to_lease", member.partyToLease());
        row.put("since", facts.since().orElse(null));
        row.put("severely_disabled", facts.severelyDisabled());
        row.put("family_allowance", facts.familyAllowance().orElse(null));
        row.put("orphan_allowance", facts.orphanAllowance().orElse(null));
        row.put("domiciled", facts.domiciled().orElse(null));
        row.put("shared_custody", facts.sharedCustody().orElse(null));
        row.put("other_parent_rents_socially", facts.otherParentRentsSocially().orElse(null));
        row.put("unmarried", facts.unmarried().orElse(null));
        row.put("resident_since_majority", facts.residentSinceMajority().orElse(null));
        row.put("degree", facts.degree().orElse(null));
        return row;
    }

    private static Map<String, Object> residence(UUID tenancyId, int position, Residence residence) {
        Map<String, Object> row = member(tenancyId, position, residence.member());
        row.put("from_date", residence.from());
        row.put("until_date", residence.until().orElse(null));
        return row;
    }
}
