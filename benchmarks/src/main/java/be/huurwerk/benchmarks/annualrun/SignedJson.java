package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Member;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** A tenancy as tenancy-service tells it when it is signed: {@code tenancies.notify.signed}. */
final class SignedJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private SignedJson() {}

    /** @param takenOverOn from when on the landlord keeps the tenancy here */
    static String of(GeneratedTenancy tenancy, LocalDate takenOverOn) {
        ObjectNode signed = JSON.objectNode()
                .put("tenancyId", tenancy.tenancyId().toString())
                .put("dwellingId", tenancy.dwellingId().toString())
                .put("signedOn", tenancy.startDate().minusDays(14).toString())
                .put("startDate", tenancy.startDate().toString())
                .put("contractKind", "indefinite");
        ObjectNode dwelling = signed.putObject("dwelling").put("bedrooms", tenancy.bedrooms());
        dwelling.set("figures", list(tenancy));
        ArrayNode household = signed.putArray("household");
        tenancy.members().forEach(member -> household.add(member(member)));
        if (tenancy.startDate().isBefore(takenOverOn)) {
            signed.putObject("takenOver")
                    .put("on", takenOverOn.toString())
                    .put("rent", tenancy.figures().baseRent().amount());
        }
        return signed.toString();
    }

    /** The dated figures of the dwelling, in force from the start on. */
    static String figures(GeneratedTenancy tenancy) {
        return list(tenancy).toString();
    }

    private static ArrayNode list(GeneratedTenancy tenancy) {
        return JSON.arrayNode().add(figures(tenancy.figures(), tenancy.startDate()));
    }

    private static ObjectNode figures(DwellingFigures figures, LocalDate validFrom) {
        ObjectNode node = JSON.objectNode()
                .put("validFrom", validFrom.toString())
                .put("baseRent", figures.baseRent().amount());
        figures.minimumRent().map(Euro::amount).ifPresent(amount -> node.put("minimumRent", amount));
        figures.patrimonyReduction().map(Euro::amount).ifPresent(amount -> node.put("patrimonyReduction", amount));
        figures.energyCorrection().map(Euro::amount).ifPresent(amount -> node.put("energyCorrection", amount));
        return node;
    }

    private static ObjectNode member(Member member) {
        ObjectNode node = JSON.objectNode()
                .put("personId", member.memberId())
                .put("role", member.role().name())
                .put("birthDate", member.birthDate().toString())
                .put("severelyDisabled", member.severelyDisabled())
                .put("familyAllowance", member.familyAllowance())
                .put("orphanAllowance", member.orphanAllowance())
                .put("domiciled", member.domiciled())
                .put("sharedCustody", member.sharedCustody())
                .put("otherParentRentsSocially", member.otherParentRentsSocially())
                .put("unmarried", member.unmarried())
                .put("residentSinceMajority", member.residentSinceMajority());
        if (member.degree() != null) {
            node.put("degree", member.degree());
        }
        return node;
    }
}
