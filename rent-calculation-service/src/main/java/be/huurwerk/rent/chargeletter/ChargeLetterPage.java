package be.huurwerk.rent.chargeletter;

import java.util.List;

/**
 * The letter of a household's statement in words, for the template {@code charge-statement}.
 *
 * @param key before the amount that is to be paid or that is given back
 * @param before what was charged for the period before, or empty
 * @param pay how what is owed is paid; of empty words where nothing is
 * @param total of the components
 * @param next what is paid in advance from now on
 * @param heating what the household's meters counted, beside the year before and the building's mean; or empty
 * @param advanceFound how the new advance was found, or empty where this settlement makes none
 * @param found how each part of the share was found
 */
record ChargeLetterPage(
        boolean severalTenants,
        String key,
        String amount,
        String due,
        HowToPay pay,
        String before,
        String from,
        String until,
        String days,
        List<Component> components,
        String total,
        String share,
        String advances,
        String balance,
        String next,
        String heating,
        String advanceFound,
        List<Found> found) {

    record Component(String name, String total, String share) {}

    /** @param note that it is estimated, or empty */
    record Found(String name, String divided, String note, String formula, String amount) {}
}
