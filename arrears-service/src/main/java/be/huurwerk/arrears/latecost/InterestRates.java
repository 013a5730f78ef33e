package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which interest for late payment runs on a day, in percent a year. */
public interface InterestRates {

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when nobody has established a rate that decides it */
    BigDecimal on(LocalDate day);

    /** The most that book XIX lets be asked. */
    static InterestRates most(Parameters parameters) {
        return day -> parameters.number(LateCosts.INTEREST, day).value();
    }

    /** A rate of the contract: under book XIX one above the cap gives way to the legal rate (art. XIX.4 of the Code of Economic Law). */
    static InterestRates ofContract(BigDecimal rate, Parameters parameters) {
        return day -> !LateCosts.apply(parameters, day)
                        || rate.compareTo(most(parameters).on(day)) <= 0
                ? rate
                : legal(parameters).on(day);
    }

    /** The legal rate of the year (wettelijke interestvoet), which lies below the cap. */
    static InterestRates legal(Parameters parameters) {
        return day -> parameters.number(LateCosts.LEGAL, day).value();
    }

    /** What the leases ask that begin on a day, by the landlord's policy; empty where they ask no interest. */
    static Optional<InterestRates> ofLease(LocalDate leaseFrom, Parameters parameters) {
        return clause(leaseFrom, parameters)
                .map(clause ->
                        clause.rate().map(rate -> ofContract(rate, parameters)).orElseGet(() -> legal(parameters)));
    }

    /** What these leases say of interest. */
    static Optional<Clause> clause(LocalDate leaseFrom, Parameters parameters) {
        return parameters
                .findWord(LateCosts.CLAUSE, leaseFrom)
                .filter(word -> !word.is("none"))
                .map(word -> Clause.of(word.value()));
    }

    /**
     * What of it may be asked as things stand on a day: under book XIX the legal rate where that of the lease is above the cap (art. XIX.4 of the
     * Code of Economic Law), and nothing while nobody has established the cap.
     */
    static Optional<Clause> announced(LocalDate leaseFrom, Parameters parameters, LocalDate on) {
        return clause(leaseFrom, parameters).flatMap(clause -> {
            if (clause.rate().isEmpty()) {
                return Optional.of(clause);
            }
            try {
                BigDecimal rate = clause.rate().get();
                boolean mayBe = ofContract(rate, parameters).on(on).compareTo(rate) == 0;
                return Optional.of(mayBe ? clause : new Clause(Optional.empty()));
            } catch (UnknownParameterException e) {
                return Optional.empty();
            }
        });
    }

    /** @param rate percent a year; empty: the legal rate */
    record Clause(Optional<BigDecimal> rate) {

        private static Clause of(String word) {
            if (word.equals("legal")) {
                return new Clause(Optional.empty());
            }
            if (!word.matches("\\d{1,2}([.]\\d{1,2})?%")) {
                throw new IllegalArgumentException(LateCosts.CLAUSE + " says " + word);
            }
            return new Clause(Optional.of(new BigDecimal(word.substring(0, word.length() - 1))));
        }
    }

    /** The days from one until another on which a rate may be another than the day before, and the first of each year. */
    static Stream<LocalDate> changes(LocalDate from, LocalDate until, Parameters parameters) {
        Stream<LocalDate> years =
                IntStream.rangeClosed(from.getYear(), until.getYear()).mapToObj(year -> LocalDate.of(year, 1, 1));
        Stream<LocalDate> figures = Stream.of(
                        LateCosts.INTEREST, LateCosts.CAP, LateCosts.APPLIES, LateCosts.LEGAL, LateInterest.DAY_COUNT)
                .flatMap(name -> parameters.history(name).stream())
                .map(period -> period.from());
        return Stream.concat(years, figures).filter(day -> day.isAfter(from) && !day.isAfter(until));
    }
}
