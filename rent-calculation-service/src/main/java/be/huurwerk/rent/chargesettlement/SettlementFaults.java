package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.chargecategory.ChargeRule;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.ChangeRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.CostRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.DwellingRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.MeterRequest;
import be.huurwerk.rent.chargesettlement.SettlementQuoteRequest.StayRequest;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The faults of a building that can't be, each at its property. */
final class SettlementFaults {

    /** A settlement is of a year, and of two at most where one was left open. */
    private static final int LONGEST_YEARS = 2;

    private static final int MOST_SHARES = 50_000;

    private final SettlementQuoteRequest request;
    private final Parameters parameters;
    private final List<Issue> faults = new ArrayList<>();
    private final Set<UUID> dwellings = new HashSet<>();
    private final Set<UUID> tenancies = new HashSet<>();

    private SettlementFaults(SettlementQuoteRequest request, Parameters parameters) {
        this.request = request;
        this.parameters = parameters;
    }

    static List<Issue> find(SettlementQuoteRequest request, Parameters parameters) {
        SettlementFaults found = new SettlementFaults(request, parameters);
        found.length("", request.from(), request.until());
        found.size();
        for (int i = 0; i < request.dwellings().size(); i++) {
            found.dwelling("dwellings[" + i + "]", request.dwellings().get(i));
        }
        for (int i = 0; i < request.costs().size(); i++) {
            found.cost("costs[" + i + "]", request.costs().get(i));
        }
        request.communalHeating().ifPresent(heating -> {
            found.known("communalHeating.dwellingIds", heating.dwellingIds());
            if (heating.fixedKey() == AllocationKey.meterReading) {
                found.add(
                        "communalHeating.fixedKey",
                        heating.fixedKey().name(),
                        "The fixed part does not go by meters.",
                        "Het vaste deel gaat niet volgens meters.");
            }
        });
        List<MeterRequest> uses = request.meterUses().orElse(List.of());
        for (int i = 0; i < uses.size(); i++) {
            found.meter("meterUses[" + i + "]", uses.get(i));
        }
        found.advances();
        return found.faults;
    }

    private void add(String name, Object value, String en, String nl) {
        faults.add(Issues.rejected(name, value, en, nl));
    }

    private boolean period(String path, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            add(path + "until", until, "The last day is before the first.", "De laatste dag ligt voor de eerste.");
            return false;
        }
        return true;
    }

    private void length(String path, LocalDate from, LocalDate until) {
        if (period(path, from, until) && !until.isBefore(from.plusYears(LONGEST_YEARS))) {
            add(path + "until", until, "The period is longer than two years.", "De periode is langer dan twee jaar.");
        }
    }

    /** The answer tells how each share was found: of a building with more parts than that it is no answer any more. */
    private void size() {
        long parts = request.dwellings().stream()
                .mapToLong(dwelling -> 2L * dwelling.stays().size() + 1)
                .sum();
        if (parts * (request.costs().size() + 2) > MOST_SHARES) {
            faults.add(Issues.rejected(
                    "dwellings",
                    null,
                    "Households times costs are too many to ask at once.",
                    "Gezinnen maal kosten zijn te veel om in één keer te vragen."));
        }
    }

    private void dwelling(String path, DwellingRequest dwelling) {
        if (!dwellings.add(dwelling.dwellingId())) {
            add(path + ".dwellingId", dwelling.dwellingId(), "It stands there twice.", "Die staat er twee keer.");
        }
        decimals(path + ".surface", dwelling.surface(), 2);
        List<StayRequest> stays = dwelling.stays();
        for (int i = 0; i < stays.size(); i++) {
            StayRequest stay = stays.get(i);
            String at = path + ".stays[" + i + "]";
            tenancies.add(stay.tenancyId());
            if (period(at + ".", stay.from(), stay.until())) {
                persons(at, stay);
                boolean overlaps = stays.subList(0, i).stream()
                        .anyMatch(other -> !other.from().isAfter(stay.until())
                                && !other.until().isBefore(stay.from()));
                if (overlaps) {
                    add(
                            at + ".from",
                            stay.from(),
                            "Another household lived there on these days.",
                            "Op die dagen woonde er een ander gezin.");
                }
            }
        }
    }

    private void persons(String at, StayRequest stay) {
        LocalDate before = stay.from();
        for (ChangeRequest change : stay.inOrder()) {
            if (!change.from().isAfter(before) || change.from().isAfter(stay.until())) {
                add(
                        at + ".changes",
                        change.from(),
                        "Each change is on a day of its own, after the first and within the stay.",
                        "Elke wijziging is op een eigen dag, na de eerste en binnen het verblijf.");
            }
            before = change.from();
        }
    }

    private void cost(String path, CostRequest cost) {
        ChargeRule.refusal(cost.category(), cost.nature(), request.from(), parameters)
                .ifPresent(refusal -> faults.add(Issues.rejected(
                        path + (refusal.code().equals("natureMissing") ? ".nature" : ".category"),
                        null,
                        refusal.text().en(),
                        refusal.text().nl())));
        known(path + ".dwellingIds", cost.dwellingIds());
    }

    private void known(String path, Optional<List<UUID>> dwellingIds) {
        dwellingIds.orElse(List.of()).stream()
                .filter(id -> !dwellings.contains(id))
                .forEach(id ->
                        add(path, id, "It is no dwelling of the building.", "Dat is geen woning van het gebouw."));
    }

    private void meter(String path, MeterRequest use) {
        known(path + ".dwellingId", Optional.of(List.of(use.dwellingId())));
        decimals(path + ".units", use.units(), 3);
        length(path + ".", use.from(), use.until());
    }

    private void advances() {
        Set<UUID> seen = new HashSet<>();
        request.advances().orElse(List.of()).forEach(advance -> {
            if (!tenancies.contains(advance.tenancyId()) || !seen.add(advance.tenancyId())) {
                add(
                        "advances",
                        advance.tenancyId(),
                        "Each household that lived there stands once.",
                        "Elk gezin dat er woonde staat er één keer.");
            }
        });
    }

    private void decimals(String name, BigDecimal value, int most) {
        if (value.stripTrailingZeros().scale() > most) {
            add(name, value, "At most " + most + " decimals.", "Hoogstens " + most + " cijfers na de komma.");
        }
    }
}
