package be.huurwerk.tenancy.householdchange;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.FactualPartners;
import be.huurwerk.tenancy.tenancy.HomesElsewhere;
import be.huurwerk.tenancy.tenancy.Majority;
import be.huurwerk.tenancy.tenancy.TakenOvers;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings together what a change is judged by, and moves it on once its documents are in. Part of three use cases. */
@ApplicationScoped
class HouseholdChangeFiles {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Deaths deaths;
    private final HomesElsewhere homesElsewhere;
    private final TakenOvers takenOvers;
    private final HouseholdChanges householdChanges;
    private final ApplyHouseholdChange applyHouseholdChange;
    private final Parameters parameters;

    HouseholdChangeFiles(
            Dwellings dwellings,
            Persons persons,
            Deaths deaths,
            HomesElsewhere homesElsewhere,
            TakenOvers takenOvers,
            HouseholdChanges householdChanges,
            ApplyHouseholdChange applyHouseholdChange,
            Parameters parameters) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.deaths = deaths;
        this.homesElsewhere = homesElsewhere;
        this.takenOvers = takenOvers;
        this.householdChanges = householdChanges;
        this.applyHouseholdChange = applyHouseholdChange;
        this.parameters = parameters;
    }

    /** As {@link #household}, of a change that is to move on: until the end of the transaction the person comes to live nowhere else. */
    Household lock(Tenancy tenancy, HouseholdChange change) {
        homesElsewhere.lock(change.personId());
        return household(tenancy, change);
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 that says why the change can't take place */
    void check(Household household) {
        HouseholdChangeRules.check(household);
        household
                .lastTenant()
                .filter(LastTenant::died)
                .flatMap(last -> FactualPartners.tenantByLawSince(household.tenancy(), last.goneOn(), parameters))
                .ifPresent(since -> {
                    throw HouseholdChangeProblems.partnerSurvives(since);
                });
        if (household.domicilesAChild()) {
            homesElsewhere.refuseDomicile(
                    household.change().personId(),
                    household.tenancy(),
                    household.change().on());
        }
    }

    Household household(Tenancy tenancy, HouseholdChange change) {
        return new Household(
                tenancy,
                dwellings.find(tenancy.dwellingId()).orElseThrow(),
                change,
                persons.birthDates(List.of(change.personId())).get(change.personId()),
                Majority.age(parameters, change.on()),
                deaths.ofLastTenant(tenancy.tenancyId()),
                change.kind().needsLiving()
                        && change.status().isOpen()
                        && !deaths.among(List.of(change.personId()), change.on())
                                .isEmpty(),
                change.kind() == HouseholdChangeKind.joined
                        && change.status().isOpen()
                        && homesElsewhere.has(change.personId(), tenancy, change.on()),
                change.kind().takesSomebody() && change.status().isOpen()
                        ? householdChanges.departures(tenancy.tenancyId())
                        : List.of(),
                change.status().isOpen() ? takenOvers.on(tenancy.tenancyId()) : Optional.empty());
    }

    /** What is missing, and what stands in the way of an approval, of a change that is open. */
    Findings findings(Household household) {
        boolean open = household.change().status().isOpen();
        List<String> required = open ? RequiredDocuments.of(household, parameters) : List.of();
        return new Findings(
                RequiredDocuments.missing(required, household.change()),
                open && JoiningConditions.apply(household, parameters)
                        ? household.change().conditions().notStated()
                        : List.of(),
                open ? RefusalGrounds.of(household, parameters) : List.of());
    }

    /** The change, moved on as far as its documents allow: to a decision, or into effect where nobody decides. */
    HouseholdChange advance(Household household) {
        HouseholdChange change = household.change();
        List<String> required = RequiredDocuments.of(household, parameters);
        if (!RequiredDocuments.missing(required, change).isEmpty()) {
            return change;
        }
        var completedOn = RequiredDocuments.completedOn(required, change);
        ChangeStatus next = change.kind().isDecided() ? ChangeStatus.awaitingDecision : ChangeStatus.effective;
        HouseholdChange complete = change.complete(next, completedOn, RentDate.of(household, completedOn));
        if (next == ChangeStatus.effective) {
            applyHouseholdChange.apply(household.with(complete));
        }
        return complete;
    }

    /**
     * @param conditionsNotStated of which nobody said whether they are met, though they bind this person
     * @param refusalGrounds why an approval is not possible
     */
    record Findings(
            List<String> missingDocuments, List<String> conditionsNotStated, List<RefusalGround> refusalGrounds) {
        static final Findings NONE = new Findings(List.of(), List.of(), List.of());
    }
}
