package be.huurwerk.rent.allocationkey;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records by what costs of a building are divided, from the day on which the tenants were told at the earliest. */
@ApplicationScoped
class DecideKey {

    private final Buildings buildings;
    private final Keys keys;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final WallClock clock;

    DecideKey(Buildings buildings, Keys keys, Parameters parameters, BusinessDate businessDate, WallClock clock) {
        this.buildings = buildings;
        this.keys = keys;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** @throws ProblemException 400 naming every fault; 409 when costs of days that are settled would be divided otherwise */
    @Transactional
    public KeyDecision decide(AllocationKeyBody body) {
        Building building = buildings.lockNamed(body.buildingId());
        List<Issue> faults = faults(body, building);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!body.correctsSettledDays().orElse(false)) {
            settled(body).ifPresent(text -> {
                throw ProblemException.conflict("keySettled", text);
            });
        }
        return keep(body);
    }

    /** That the key would divide costs of settled days otherwise, which a correction would then do; of a building that is held. */
    Optional<Text> settled(AllocationKeyBody body) {
        KeyBook book = keys.of(body.buildingId());
        KeyDecision next = decision(body);
        return buildings.settledDays(body.buildingId()).stream()
                .filter(days -> book.isChangedBy(next, days.from(), days.until()))
                .findFirst()
                .map(days -> new Text(
                        "Days from " + days.from() + " to " + days.until()
                                + " are settled by another key: say from which later day this one holds.",
                        "Dagen van " + days.from() + " tot " + days.until()
                                + " zijn met een andere sleutel afgerekend: zeg vanaf welke latere dag deze geldt."));
    }

    /** Records a key that nothing is wrong with, of a building that is held. */
    KeyDecision keep(AllocationKeyBody body) {
        KeyDecision decision = decision(body);
        keys.add(decision);
        return decision;
    }

    private KeyDecision decision(AllocationKeyBody body) {
        return new KeyDecision(
                Ids.next(),
                body.buildingId(),
                body.group(),
                body.category(),
                body.communalHeating().orElse(false),
                body.key(),
                body.validFrom(),
                body.toldOn(),
                clock.now());
    }

    List<Issue> faults(AllocationKeyBody body, Building building) {
        LocalDate today = businessDate.today();
        List<Issue> faults = new ArrayList<>();
        if (body.toldOn().isAfter(today)) {
            faults.add(Issues.rejected("toldOn", body.toldOn(), "The day is yet to come.", "De dag moet nog komen."));
        }
        if (body.toldOn().isAfter(body.validFrom())) {
            faults.add(Issues.rejected(
                    "validFrom",
                    body.validFrom(),
                    "A key holds from the day on which the tenants were told at the earliest.",
                    "Een sleutel geldt ten vroegste vanaf de dag waarop hij aan de huurders is meegedeeld."));
        }
        if (body.key() == AllocationKey.meterReading) {
            faults.add(
                    Issues.rejected(
                            "key",
                            body.key().name(),
                            "The meters are those of communal heating: its policy says which part of it goes by them, and no other cost does.",
                            "De meters zijn die van de gemeenschappelijke verwarming: het beleid zegt welk deel ervan volgens de meters gaat, en geen andere kost doet dat."));
        }
        ChargeRule.unknown("", body.category(), body.validFrom(), parameters).ifPresent(faults::add);
        ChargeRule.heatingFault(body.category(), body.communalHeating()).ifPresent(faults::add);
        building.groupFault("group", body.group()).ifPresent(faults::add);
        return faults;
    }
}
