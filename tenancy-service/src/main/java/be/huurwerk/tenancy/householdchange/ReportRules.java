package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a report of a change must say, kind by kind, before anybody looks at the household. */
final class ReportRules {

    private static final Set<Role> ROLES_OF_A_CHILD = Set.of(Role.child, Role.relative, Role.coResident);

    private static final Set<Role> KIN = Set.of(Role.child, Role.ascendant, Role.relative);

    private ReportRules() {}

    /**
     * All faults.
     *
     * @param birthDate of the person, if the person is registered
     * @param present as what the person lives there on the day of the change, if already of the household
     * @param ageOfMajority on the day of the change; no minor is a partner
     * @param today the business date
     */
    static List<Issue> faults(
            HouseholdChangeRequest report,
            Optional<LocalDate> birthDate,
            Optional<Role> present,
            int ageOfMajority,
            LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (birthDate.isEmpty()) {
            faults.add(Issues.notFound(
                    "personId", report.personId(), "There is no such person.", "Er is geen zo'n persoon."));
        }
        role(report).ifPresent(faults::add);
        present.flatMap(role -> kin(report, role)).ifPresent(faults::add);
        until(report).ifPresent(faults::add);
        birthDate.flatMap(born -> on(report, born, today)).ifPresent(faults::add);
        report.reportedOn().flatMap(day -> Days.after("reportedOn", day, today)).ifPresent(faults::add);
        birthDate.flatMap(born -> minorPartner(report, born, ageOfMajority)).ifPresent(faults::add);
        faults.addAll(facts(report));
        SeparationRules.strays(report).forEach(faults::add);
        conditions(report.kind(), report.conditions()).ifPresent(faults::add);
        faults.addAll(documents(report.received(), today));
        return faults;
    }

    /** The fault of conditions where nobody must meet any. */
    static Optional<Issue> conditions(HouseholdChangeKind kind, Optional<Conditions> stated) {
        return stated.filter(conditions -> !kind.hasConditions())
                .map(conditions -> Issues.rejected(
                        "conditions",
                        "Only who joins or becomes a tenant meets conditions.",
                        "Enkel wie komt bijwonen of huurder wordt, voldoet aan voorwaarden."));
    }

    /** The fault of somebody who died on the day of the change or before: such a person does not come, nor becomes a tenant. */
    static Optional<Issue> deceased(HouseholdChangeRequest report) {
        return report.kind().needsLiving() ? Optional.of(Issues.deceased("personId")) : Optional.empty();
    }

    /** The faults of documents: none can be in later than today. */
    static List<Issue> documents(List<ReceivedDocument> documents, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            document(documents.get(i), "documents[" + i + "].receivedOn", today).ifPresent(faults::add);
        }
        return faults;
    }

    static Optional<Issue> document(ReceivedDocument document, String name, LocalDate today) {
        return document.receivedOn().isAfter(today)
                ? Optional.of(Issues.period(
                        name,
                        document.receivedOn().toString(),
                        "The document is not in yet: it is " + today + ".",
                        "Het document is nog niet binnen: het is " + today + "."))
                : Optional.empty();
    }

    private static Optional<Issue> role(HouseholdChangeRequest report) {
        Optional<Role> role = report.role();
        switch (report.kind()) {
            case joined:
                if (role.isEmpty()) {
                    return Optional.of(Issues.required("role", "As what?", "Als wat?"));
                }
                return rejectRole(role, role.get() != Role.tenant && role.get() != Role.temporaryResident);
            case temporaryStay:
                return rejectRole(role, role.isEmpty() || role.get() == Role.temporaryResident);
            case birth:
                return rejectRole(role, role.isEmpty() || ROLES_OF_A_CHILD.contains(role.get()));
            case partnerBecomesTenant:
                return rejectRole(role, role.isEmpty() || role.get().isPartner());
            case factsChanged:
                return rejectRole(role, role.isEmpty() || role.get() != Role.temporaryResident);
            default:
                return rejectRole(role, role.isEmpty());
        }
    }

    /** Who lives there as a relative is no partner of the tenant; who lives there as anybody else says as which partner. */
    private static Optional<Issue> kin(HouseholdChangeRequest report, Role present) {
        boolean becomesPartner = report.kind() == HouseholdChangeKind.partnerBecomesTenant
                || report.kind() == HouseholdChangeKind.factsChanged
                        && report.role().filter(Role::isPartner).isPresent();
        if (!becomesPartner || present.isPartyToLease()) {
            return Optional.empty();
        }
        if (KIN.contains(present)) {
            return Optional.of(Issues.rejected(
                    "personId",
                    "This person lives there as " + present + " of the tenant, and becomes no partner.",
                    "Deze persoon woont daar als " + present + " van de huurder en wordt geen partner."));
        }
        return report.role().isEmpty()
                ? Optional.of(Issues.required("role", "As which partner?", "Als welke partner?"))
                : Optional.empty();
    }

    private static Optional<Issue> rejectRole(Optional<Role> role, boolean fits) {
        return fits
                ? Optional.empty()
                : Optional.of(Issues.rejected(
                        "role",
                        "Nobody is " + role.orElseThrow() + " by such a change.",
                        "Niemand wordt door zo'n wijziging " + role.orElseThrow() + "."));
    }

    private static Optional<Issue> until(HouseholdChangeRequest report) {
        boolean stay = report.kind() == HouseholdChangeKind.temporaryStay;
        if (stay && report.until().isEmpty()) {
            return Optional.of(Issues.required(
                    "until",
                    "For a temporary stay a term is agreed.",
                    "Voor een tijdelijke bijwoonst wordt een termijn afgesproken."));
        }
        if (!stay && report.until().isPresent()) {
            return Optional.of(Issues.rejected(
                    "until", "Only a temporary stay has a term.", "Enkel een tijdelijke bijwoonst heeft een termijn."));
        }
        return report.until()
                .filter(last -> last.isBefore(report.on()))
                .map(last -> Issues.period(
                        "until", last.toString(), "It ends before it begins.", "Het eindigt voor het begint."));
    }

    private static Optional<Issue> on(HouseholdChangeRequest report, LocalDate born, LocalDate today) {
        boolean happened = report.kind() == HouseholdChangeKind.birth || report.kind() == HouseholdChangeKind.deceased;
        if (happened && report.on().isAfter(today)) {
            return Optional.of(Issues.period("on", null, "That day is yet to come.", "Die dag moet nog komen."));
        }
        if (report.kind() == HouseholdChangeKind.birth && !report.on().equals(born)) {
            return Optional.of(Issues.rejected(
                    "on", "This person was not born on this day.", "Deze persoon is niet op deze dag geboren."));
        }
        return report.on().isBefore(born)
                ? Optional.of(
                        Issues.rejected("on", "This person was not born yet.", "Deze persoon was nog niet geboren."))
                : Optional.empty();
    }

    private static Optional<Issue> minorPartner(HouseholdChangeRequest report, LocalDate born, int ageOfMajority) {
        boolean partner = report.role().filter(Role::isPartner).isPresent();
        boolean becomesOne = partner || report.kind() == HouseholdChangeKind.partnerBecomesTenant;
        return becomesOne && born.plusYears(ageOfMajority).isAfter(report.on())
                ? Optional.of(Issues.rejected(
                        partner ? "role" : "personId",
                        "A partner is of age on " + report.on() + ".",
                        "Een partner is meerderjarig op " + report.on() + "."))
                : Optional.empty();
    }

    private static List<Issue> facts(HouseholdChangeRequest report) {
        List<Issue> faults = new ArrayList<>();
        if (report.kind().takesSomebody() && !report.facts().isNone()) {
            faults.add(
                    Issues.rejected(null, "Who leaves needs no facts.", "Van wie vertrekt, zijn geen gegevens nodig."));
            return faults;
        }
        if (!report.kind().bringsSomebody()) {
            return faults;
        }
        boolean relative = report.role().filter(role -> role == Role.relative).isPresent();
        if (relative && report.degree().isEmpty()) {
            faults.add(Issues.required(
                    "degree", "Of which degree is this relative?", "In welke graad is dit familielid verwant?"));
        }
        boolean ascendant = report.role().filter(role -> role == Role.ascendant).isPresent();
        if (!relative && !ascendant && report.degree().isPresent()) {
            faults.add(Issues.rejected(
                    "degree",
                    "Only a relative or an ascendant has this.",
                    "Enkel een familielid of een bloedverwant in opgaande lijn heeft dit."));
        }
        boolean factualPartner =
                report.role().filter(role -> role == Role.factualPartner).isPresent();
        if (factualPartner) {
            report.since().flatMap(day -> Days.after("since", day, report.on())).ifPresent(faults::add);
        }
        if (!factualPartner && report.since().isPresent()) {
            faults.add(Issues.rejected(
                    "since", "Only a factual partner has this.", "Enkel een feitelijke partner heeft dit."));
        }
        return faults;
    }
}
