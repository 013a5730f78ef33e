package be.huurwerk.tenancy.inspection;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the items of an inspection say, and what the household pays of it. */
final class InspectionRules {

    private InspectionRules() {}

    /** The faults of the items by themselves. */
    static List<Issue> faults(List<Item> items) {
        List<Issue> faults = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            faults.addAll(faults(items.get(at), "items[" + at + "]."));
            if (isNamedBefore(items, at)) {
                faults.add(Issues.rejected(
                        "items[" + at + "].element",
                        "This thing stands in the inspection already.",
                        "Dit staat al in de plaatsbeschrijving."));
            }
        }
        return faults;
    }

    private static List<Issue> faults(Item item, String at) {
        List<Issue> faults = new ArrayList<>();
        if (item.condition().isDamage() && item.cause().isEmpty()) {
            faults.add(Issues.required(at + "cause", "Damage has a cause.", "Schade heeft een oorzaak."));
        }
        if (!item.condition().isDamage() && item.cause().isPresent()) {
            faults.add(Issues.rejected(at + "cause", "Only damage has this.", "Enkel schade heeft dit."));
        }
        if (!item.condition().isDamage() && item.amount().isPresent()) {
            faults.add(Issues.rejected(at + "amount", "Only damage has this.", "Enkel schade heeft dit."));
        }
        return faults;
    }

    private static boolean isNamedBefore(List<Item> items, int at) {
        return items.subList(0, at).stream().anyMatch(earlier -> earlier.isSameThingAs(items.get(at)));
    }

    /** Whether the household caused damage of which nothing shows that it is new, because there is no incoming inspection. */
    static boolean isUnprovable(List<Item> outgoing, Optional<List<Item>> incoming) {
        return incoming.isEmpty() && outgoing.stream().anyMatch(InspectionRules::isCharged);
    }

    /**
     * What the household pays: damage that it caused and that the incoming inspection does not show. Without an incoming inspection
     * nothing shows that the damage is new: the law supposes that the dwelling was let as it is given back.
     */
    static List<ChargedDamage> charged(List<Item> outgoing, Optional<List<Item>> incoming) {
        return incoming.stream()
                .flatMap(before -> outgoing.stream()
                        .filter(InspectionRules::isCharged)
                        .filter(item -> before.stream()
                                .noneMatch(earlier -> earlier.isSameThingAs(item)
                                        && earlier.condition().isDamage())))
                .map(item -> new ChargedDamage(item.ground(), item.amount().get()))
                .toList();
    }

    private static boolean isCharged(Item item) {
        return item.condition().isDamage()
                && item.cause().filter(Item.Cause.household::equals).isPresent()
                && item.amount().isPresent();
    }
}
