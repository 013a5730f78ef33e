package be.huurwerk.localstack.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who the story is about and what happens when; the figures of the law are the services' business. */
final class Script {
    static final LocalDate TENANT_BORN = LocalDate.of(1980, 5, 1);
    static final LocalDate CHILD_BORN = LocalDate.of(2012, 3, 1);
    static final LocalDate FIGURES_FROM = LocalDate.of(2019, 1, 1);
    static final BigDecimal BASE_RENT = new BigDecimal("600.00");
    static final BigDecimal MINIMUM_RENT = new BigDecimal("180.00");
    static final BigDecimal PATRIMONY_REDUCTION = new BigDecimal("40.00");
    static final int INCOME_YEAR = 2016;
    static final BigDecimal INCOME = new BigDecimal("20000.00");
    static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);
    static final LocalDate STARTS_ON = LocalDate.of(2019, 3, 1);
    static final YearMonth FIRST_MONTH = YearMonth.of(2019, 3);
    static final LocalDate FIRST_POSTING_ON = LocalDate.of(2019, 2, 20);
    static final LocalDate STATEMENT_ON = LocalDate.of(2019, 2, 28);
    static final YearMonth SECOND_MONTH = YearMonth.of(2019, 4);
    static final LocalDate NOTICE_ON = LocalDate.of(2019, 4, 10);
    static final List<YearMonth> LAST_MONTHS =
            List.of(YearMonth.of(2019, 5), YearMonth.of(2019, 6), YearMonth.of(2019, 7));
    static final int PAYING_DAY = 8;
    static final LocalDate KEYS_ON = LocalDate.of(2019, 7, 31);
    static final String DAMAGE = "Kitchen worktop and two doors";
    static final BigDecimal DAMAGES = new BigDecimal("700.00");

    private Script() {}
}
