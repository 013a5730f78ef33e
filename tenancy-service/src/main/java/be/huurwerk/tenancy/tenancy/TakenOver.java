package be.huurwerk.tenancy.tenancy;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a tenancy brought along that ran before this system (overgenomen huurovereenkomst).
 *
 * @param on the day from which on it is kept here; nothing is computed before it
 * @param rent asked from that day until the next decision, in euro a month
 * @param depositHeld what the landlord holds as deposit on that day, interest of the years before included, in euro
 * @param openItems what was owed on that day and is not paid
 */
public record TakenOver(
        LocalDate on,
        @Money(min = "0.00") BigDecimal rent,
        @Money(min = "0.00") BigDecimal depositHeld,
        @Size(max = 500) List<OpenItem> openItems) {

    /**
     * @param dueOn since when it is owed; it is prescribed by this day
     * @param amount in euro; negative is a credit of the tenant
     * @param kind a code of the present system, such as rent or serviceCharges; never a name
     */
    public record OpenItem(
            LocalDate dueOn,
            @Money BigDecimal amount,
            @Pattern(regexp = "[A-Za-z][A-Za-z0-9]{0,49}") String kind) {}
}
