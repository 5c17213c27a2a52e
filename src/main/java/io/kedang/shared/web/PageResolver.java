package io.kedang.shared.web;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Files by their name; any other address outside the API is a page of the single-page application,
 * which finds its own way.
 */
class PageResolver extends PathResourceResolver {

  private final Resource index = new ClassPathResource("static/index.html");

  @Override
  protected Resource getResource(String path, Resource location) throws IOException {
    Resource file = path.isEmpty() ? null : super.getResource(path, location);
    if (file != null && file.isReadable()) {
      return file;
    }
    return isPage(path) && index.exists() ? index : null;
  }

  static boolean isPage(String path) {
    boolean ofPrograms = path.matches("(api|v3|actuator|error|assets)(/.*)?");
    return !ofPrograms && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
  }
}
