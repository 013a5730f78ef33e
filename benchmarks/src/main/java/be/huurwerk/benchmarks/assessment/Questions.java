package be.huurwerk.benchmarks.assessment;

import be.huurwerk.benchmarks.population.Population;
import be.huurwerk.rent.calculation.RentQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The households that are assessed, the same in every benchmark and run: as many of each of four years, one year after the other. */
final class Questions {

    private static final long SEED = 20_190_101;
    private static final int HOUSEHOLDS_A_DATE = 200;
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));

    private Questions() {}

    static List<RentQuestion> all() {
        List<List<RentQuestion>> byDate = DATES.stream().map(Questions::on).toList();
        return IntStream.range(0, HOUSEHOLDS_A_DATE)
                .boxed()
                .flatMap(household -> byDate.stream().map(questions -> questions.get(household)))
                .toList();
    }

    private static List<RentQuestion> on(LocalDate date) {
        Stream<RentQuestion> questions =
                new Population(SEED + date.getYear(), date).tenancies().map(tenancy -> tenancy.question(date));
        return questions.limit(HOUSEHOLDS_A_DATE).toList();
    }
}
