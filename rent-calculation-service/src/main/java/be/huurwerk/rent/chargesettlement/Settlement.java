package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The costs of a building and a period, divided (<i>afrekening huurlasten</i>): what every household and, for vacant days, the landlord
 * bear. All portions together are the costs, to the cent.
 *
 * @param daysOfTenancies on how many days of the period each had dwellings of the building, in the order in which the dwellings come
 */
public record Settlement(Period period, List<Portion> portions, Map<UUID, Long> daysOfTenancies) {

    public Settlement {
        portions = List.copyOf(portions);
    }

    /**
     * @param used what the meters counted
     * @param vacantOccupants what a vacant dwelling counts for where a cost goes by occupants
     * @throws Allocation.NothingToDivideByException for a cost that nobody can be asked
     */
    public static Settlement of(
            Period period, List<Dwelling> dwellings, List<Cost> costs, MeterUses used, int vacantOccupants) {
        Map<Period, Parts> byDays = new HashMap<>();
        List<Portion> portions = new ArrayList<>();
        for (Cost cost : costs) {
            Period days = cost.days().flatMap(period::and).orElse(period);
            Parts parts = byDays.computeIfAbsent(days, some -> Parts.of(some, dwellings, used));
            portions.addAll(Allocation.of(cost, parts.all(), parts.used(), vacantOccupants));
        }
        Map<UUID, Long> daysOfTenancies = new LinkedHashMap<>();
        Parts.of(period, dwellings, MeterUses.NONE)
                .all()
                .forEach(part -> part.tenancyId()
                        .ifPresent(tenancyId ->
                                daysOfTenancies.merge(tenancyId, part.days().days(), Long::sum)));
        return new Settlement(period, portions, daysOfTenancies);
    }

    /** The days of the dwellings, cut where households change, and what meters counted on each. */
    private record Parts(List<Part> all, Map<Part, MeterUses.Used> used) {

        static Parts of(Period days, List<Dwelling> dwellings, MeterUses used) {
            List<Part> all = dwellings.stream()
                    .flatMap(dwelling -> dwelling.parts(days).stream())
                    .toList();
            return new Parts(all, used.of(all));
        }
    }

    /**
     * A household's statement: the costs by component, and its share of each.
     *
     * @param days on which it had dwellings of the building within the period
     */
    public record Statement(UUID tenancyId, long days, SortedMap<String, Component> components) {

        public Euro total() {
            return components.values().stream().map(Component::share).reduce(Euro.ZERO, Euro::plus);
        }

        /**
         * What is still to be paid, or to be paid back when it is negative.
         *
         * @param advances paid for the period
         */
        public Euro balance(Euro advances) {
            return total().minus(advances);
        }
    }

    /** @param total what the component cost those who bear it, all together */
    public record Component(Euro total, Euro share, List<Portion> portions) {}

    /** By tenancy, in the order in which the dwellings come; also of who bears none of the costs. */
    public Map<UUID, Statement> statements() {
        Map<UUID, List<Portion>> ofTenancy = portions.stream()
                .filter(portion -> portion.part().tenancyId().isPresent())
                .collect(Collectors.groupingBy(
                        portion -> portion.part().tenancyId().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Statement> statements = new LinkedHashMap<>();
        daysOfTenancies.forEach((tenancyId, days) ->
                statements.put(tenancyId, statement(tenancyId, days, ofTenancy.getOrDefault(tenancyId, List.of()))));
        return statements;
    }

    /** What the landlord bears of each component, for vacant days. */
    public SortedMap<String, Euro> vacancy() {
        SortedMap<String, Euro> vacancy = new TreeMap<>();
        portions.stream()
                .filter(portion -> portion.part().tenancyId().isEmpty())
                .forEach(portion -> vacancy.merge(portion.cost().category(), portion.amount(), Euro::plus));
        return vacancy;
    }

    private static Statement statement(UUID tenancyId, long days, List<Portion> own) {
        SortedMap<String, Component> components = new TreeMap<>();
        own.stream()
                .collect(Collectors.groupingBy(portion -> portion.cost().category(), TreeMap::new, Collectors.toList()))
                .forEach((category, ofCategory) -> components.put(category, component(ofCategory)));
        return new Statement(tenancyId, days, components);
    }

    private static Component component(List<Portion> ofCategory) {
        Euro total = ofCategory.stream()
                .map(Portion::cost)
                .distinct()
                .map(Cost::amount)
                .reduce(Euro.ZERO, Euro::plus);
        Euro share = ofCategory.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
        return new Component(total, share, ofCategory);
    }
}
