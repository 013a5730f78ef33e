package be.huurwerk.arrears.depositinstalment;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An instalment of a deposit (<i>afbetaling van de huurwaarborg</i>) that is late. It stands on no rent account.
 *
 * @param number in its plan, from 1
 * @param open what is not paid of it
 */
public record OverdueInstalment(UUID depositId, int number, UUID tenancyId, LocalDate dueOn, Euro amount, Euro open) {}
