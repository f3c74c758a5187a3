/* Each package cuts its fonts by unicode-range: a browser loads only the parts that a page's letters need. */
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "@fontsource-variable/noto-serif-sc/wght.css";
