package org.packseal.core.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.packseal.core.json.JsonSchemas;

/** The schemas of what the commands read and write. */
public final class CommandSchemas {
    private CommandSchemas() {}

    /** Everything in which a value departs from the schema in this file. */
    public static List<String> violations(String file, JsonNode value) {
        return JsonSchemas.violations("/org/packseal/core/cli/schema/" + file, value);
    }
}
