package be.huurwerk.gateway.businessdate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The business date in JSON. */
@Schema(name = "BusinessDate")
public record BusinessDateView(LocalDate businessDate) {}
