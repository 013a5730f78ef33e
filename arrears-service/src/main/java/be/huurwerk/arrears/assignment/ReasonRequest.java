package be.huurwerk.arrears.assignment;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an officer does something with a movement. */
@Schema(name = "ReasonRequest")
record ReasonRequest(@Personal @Size(min = 1, max = 1000) String reason) {}
