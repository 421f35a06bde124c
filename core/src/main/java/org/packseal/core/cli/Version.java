package org.packseal.core.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints; the number stands in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"packseal " + (version == null ? "(not packaged)" : version)};
    }
}
