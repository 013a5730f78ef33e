package be.huurwerk.bankformats.camt;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Head of a statement (camt.053) or of a notification (camt.054).
 *
 * @param statement false for a notification, which announces movements that a statement holds too
 * @param id the bank's name of the statement; not unique over the years
 * @param electronicNumber of the statement among those sent by wire
 * @param legalNumber of the statement on paper
 * @param duplicate the bank sends it again
 * @param page of a statement of several pages; empty where it is whole
 * @param account IBAN, or an account number of another form
 * @param oldBalance of a statement always there
 * @param newBalance of a statement always there
 */
public record CamtOpening(
        int line,
        boolean statement,
        String id,
        Optional<Long> electronicNumber,
        Optional<Long> legalNumber,
        Optional<LocalDate> createdOn,
        boolean duplicate,
        Optional<CamtPage> page,
        String account,
        Optional<CamtBalance> oldBalance,
        Optional<CamtBalance> newBalance) {}
