package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeSource;
import be.huurwerk.rent.income.Proof;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A sound line of the file.
 *
 * @param amount of the year, in euro; empty for the kind none
 */
record IncomeLine(
        int line,
        UUID personId,
        int year,
        IncomeKind kind,
        Optional<BigDecimal> amount,
        Optional<Proof> proof,
        IncomeSource source) {}
