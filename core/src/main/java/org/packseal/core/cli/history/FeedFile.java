package org.packseal.core.cli.history;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.packseal.core.cli.console.VisibleText;
import org.packseal.core.fact.Producer;
import org.packseal.core.history.Feed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file of events with the feed that it counts for: {@code [FEED[:ROLE]=]FILE}. A feed's name has letters, digits,
 * hyphens, underscores and dots alone, so that {@code C:\a=b} and {@code ./a=b} are files.
 *
 * @param feed the feed, {@link Feed#DEFAULT} without a name
 * @param file name of the file, {@code -} for standard input
 */
record FeedFile(Feed feed, String file) {
    private static final Pattern NAMED = Pattern.compile("([\\w.-]+)(?::(\\w+))?=(.+)", Pattern.DOTALL);

    /** Reads one argument. */
    static final class Converter implements ITypeConverter<FeedFile> {
        @Override
        public FeedFile convert(String argument) {
            Matcher named = NAMED.matcher(argument);
            if (!named.matches()) {
                return new FeedFile(Feed.DEFAULT, argument);
            }
            Feed feed = feed(named.group(1));
            String role = named.group(2);
            return new FeedFile(role == null ? feed : feed.withRole(producer(role)), named.group(3));
        }

        private static Feed feed(String name) {
            try {
                return Feed.of(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }

        private static Producer producer(String role) {
            return Arrays.stream(Producer.values())
                    .filter(producer -> producer != Producer.LIBRARY)
                    .filter(producer -> producer.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("Expected a producer after the feed's name, such as "
                            + "MAH, REPOSITORY or PHARMACY, found '" + VisibleText.shortened(role)
                            + "'; packseal codes lists them."));
        }
    }
}
