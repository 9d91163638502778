package org.floorwalker.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Option;

/// The port of the pages, tried before anything else is started.
final class PortOption {
  private static final int LARGEST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the pages. Default: ${DEFAULT-VALUE}.")
  private int port;

  /// The port, when it can be listened on; 0 is any that is free.
  int free() {
    if (port < 0 || port > LARGEST) {
      throw new BadInput(port + " is no port. Maybe choose one from 1024 to 65535 with --port.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return port;
    } catch (IOException e) {
      throw new BadInput(
          "Port %d cannot be used: %s. Maybe another program has it; choose another with --port."
              .formatted(port, e.getMessage()));
    }
  }
}
