package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.departure.DepartureFacts.Damage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a departure that is told changes of what was told of it before: its list is whole. A tenancy-service that went back to a moment before
 * the departure tells it again under other ids, so the same amount is the same damage.
 *
 * @param charged what is new
 * @param takenBack what is told no more
 */
record DamagesTold(List<Damage> charged, List<Damage> takenBack) {

    /** @param standing what was told and not taken back, the first first */
    static DamagesTold of(List<Damage> standing, List<Damage> told) {
        List<Damage> left = new ArrayList<>(standing);
        List<Damage> charged =
                told.stream().filter(damage -> !removeSame(left, damage)).toList();
        return new DamagesTold(charged, List.copyOf(left));
    }

    private static boolean removeSame(List<Damage> left, Damage damage) {
        for (Iterator<Damage> each = left.iterator(); each.hasNext(); ) {
            if (each.next().amount().equals(damage.amount())) {
                each.remove();
                return true;
            }
        }
        return false;
    }
}
