package io.kedang.shared.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, the bounds within which JSON is read, static pages and Tomcat's own error answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final String PAGES = "classpath:/static/";
  private static final int DEPTH_AT_MOST = 50;
  private static final int STRING_AT_MOST = 1_000_000;
  private static final long DOCUMENT_AT_MOST = 4_000_000;

  @Bean
  static LocaleResolver localeResolver() {
    return new ReadersLanguage();
  }

  /**
   * A body nobody would send in earnest is refused while it is being read, not after it filled the
   * memory; a key sent twice is refused.
   */
  @Bean
  static Jackson2ObjectMapperBuilderCustomizer boundedJson() {
    return builder ->
        builder
            .factory(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_AT_MOST)
                            .maxStringLength(STRING_AT_MOST)
                            .maxDocumentLength(DOCUMENT_AT_MOST)
                            .maxNumberLength(100)
                            .maxNameLength(500)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /**
   * Files by their name; any other address outside the API is a page of the single-page
   * application, which finds its own way.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(PAGES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(PAGES)
        .setCacheControl(CacheControl.noCache())
        // the jar's entries all carry one reproducible time: browsers must not take another build's
        // page for this one
        .setUseLastModified(false)
        .setEtagGenerator(WebConfiguration::digest)
        .resourceChain(true)
        .addResolver(new PageResolver());
  }

  private static String digest(Resource page) {
    try (InputStream content = page.getInputStream()) {
      return "\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
    return new TomcatProblems();
  }

  /** After Boot's own customizer, whose valve answers with a page of HTML. */
  private static final class TomcatProblems
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> {
            StandardHost host = (StandardHost) context.getParent();
            for (var valve : host.getPipeline().getValves()) {
              if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
              }
            }
            host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
          });
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
