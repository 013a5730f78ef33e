package be.huurwerk.deposit.instalment;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An instalment that is due and not wholly paid.
 *
 * @param number in its plan, from 1
 * @param open what is not paid of it
 */
record LateInstalment(
        UUID formId, UUID depositId, UUID tenancyId, int number, LocalDate dueOn, Euro amount, Euro open) {}
