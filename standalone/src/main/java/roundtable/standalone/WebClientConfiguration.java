package roundtable.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the web client. Its pages have addresses of their own, so every path that is no file gets the one page. */
@Configuration(proxyBeanMethods = false)
class WebClientConfiguration {
    private static final String FILES = "classpath:/web/";

    @Bean
    WebMvcConfigurer webClient() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/").setViewName("forward:/index.html");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(FILES + "assets/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).immutable());
                registry.addResourceHandler("/**")
                        .addResourceLocations(FILES)
                        .setCacheControl(CacheControl.noCache())
                        .resourceChain(false)
                        .addResolver(new FileOrPage());
            }
        };
    }

    private static final class FileOrPage extends PathResourceResolver {
        private static final Pattern WITH_ID = Pattern.compile("(conferences|reports|setup|people)/.*");
        private static final Pattern INTERFACE = Pattern.compile("(api|ws)(/.*)?");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        /** Ids may contain dots, as names of files do. */
        private static boolean isPage(String path) {
            return WITH_ID.matcher(path).matches() || !(INTERFACE.matcher(path).matches() || path.contains("."));
        }
    }
}
