package be.huurwerk.rent.chargeletter;

/**
 * The letter of an estimate at departure in words, for the template {@code charge-exit}.
 *
 * @param key before the amount that is to be paid or that is given back
 * @param pay how what is owed is paid; of empty words where nothing is
 * @param days that are estimated, from {@code from} until {@code until}
 * @param formula how the share is found by the last statement, which came to {@code lastShare} for {@code lastDays}
 */
record ExitLetterPage(
        boolean severalTenants,
        String key,
        String amount,
        String due,
        HowToPay pay,
        String from,
        String until,
        String days,
        String lastFrom,
        String lastUntil,
        String lastDays,
        String lastShare,
        String formula,
        String share,
        String advances,
        String balance) {}
