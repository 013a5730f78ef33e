package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;

/**
 * What is left of a debt or a credit.
 *
 * @param amount positive is still to be paid, negative is still to be used
 */
public record Open(Item item, Euro amount) {}
